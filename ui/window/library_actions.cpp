#include "ui/window/library_actions.h"

#include "app/base/when_done.h"
#include "app/library/reading.h"
#include "ui/window/actions.h"
#include "ui/window/import_progress.h"
#include "ui/window/import_report.h"
#include "ui/window/removed_dialog.h"

#include <QFileDialog>

namespace broadsheet {

LibraryActions::LibraryActions(Library &library,
                               ImportProgressBar &import,
                               const Actions &actions,
                               QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_import(import)
    , m_actions(actions)
    , m_window(window)
{
    connect(actions.importFiles, &QAction::triggered, this, &LibraryActions::askForFiles);
    connect(actions.importFolder, &QAction::triggered, this, &LibraryActions::askForFolder);
    connect(actions.lastImport, &QAction::triggered, this, [this] {
        if (m_lastReport) {
            showImportReport(m_window, *m_lastReport);
        }
    });
    connect(actions.removedArticles, &QAction::triggered, this, [this] {
        (new RemovedDialog(m_library, m_window))->open();
    });
    connect(&import, &ImportProgressBar::finished, this, &LibraryActions::takeReport);
    connect(&import, &ImportProgressBar::failed, this, &LibraryActions::failed);
}

void LibraryActions::askForFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Import articles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Articles (*.txt *.text *.html *.htm *.xhtml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, &m_import, &ImportProgressBar::import);
    dialog->open();
}

void LibraryActions::askForFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a folder of articles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, &m_import, &ImportProgressBar::import);
    dialog->open();
}

void LibraryActions::takeReport(const ImportReport &report)
{
    m_lastReport = report;
    m_actions.lastImport->setEnabled(true);
    countSampleArticles();
    const bool samples = std::exchange(m_samples, false);
    if (report.failed > 0 || report.stopped) {
        showImportReport(m_window, report); // which says the rest too
    } else if (!samples) {
        Q_EMIT said(importSummary(report));
    }
    Q_EMIT imported(report);
}

void LibraryActions::importSampleArticles()
{
    m_samples = true;
    m_import.importSampleArticles();
}

void LibraryActions::countSampleArticles()
{
    whenDone(countSamples(m_library), this, [this](const Result<int> &count) {
        Q_EMIT samplesCounted(count ? *count : 0);
    });
}

void LibraryActions::removeSampleArticles()
{
    whenDone(removeSamples(m_library), this, [this](const Result<int> &removed) {
        if (!removed) {
            Q_EMIT failed(removed.error());
            return;
        }
        countSampleArticles();
        Q_EMIT said(tr("The sample articles are removed."));
    });
}

} // namespace broadsheet
