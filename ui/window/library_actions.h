#pragma once

// What fills and empties the library: imports and the samples. Each asks, does, and reports.

#include "app/library/importer.h"

#include <QObject>

class QWidget;

namespace broadsheet {

class ImportProgressBar;
struct Actions;

class LibraryActions final : public QObject
{
    Q_OBJECT

public:
    LibraryActions(Library &library,
                   ImportProgressBar &import,
                   const Actions &actions,
                   QWidget *window);

    void importSampleArticles();
    void removeSampleArticles();

    /// Emits samplesCounted().
    void countSampleArticles();

Q_SIGNALS:
    void said(const QString &message);
    void failed(const broadsheet::Error &error);
    void samplesCounted(int count);
    void imported(const broadsheet::ImportReport &report);

private:
    void askForFiles();
    void askForFolder();
    void takeReport(const ImportReport &report);

    Library &m_library;
    ImportProgressBar &m_import;
    const Actions &m_actions;
    QWidget *m_window;
    std::optional<ImportReport> m_lastReport;
    bool m_samples = false; // the running import is the samples': no words about it
};

} // namespace broadsheet
