#pragma once

// What leaves the library and what comes into it besides articles: exports, highlights of other
// programs, links to notes. Each asks, does, and reports.

#include "app/library/note_export.h"
#include "app/library/wanted.h"

#include <QObject>

class QWidget;

namespace broadsheet {

class NotesExchange final : public QObject
{
    Q_OBJECT

public:
    NotesExchange(Library &library, QWidget *window);

    /// The notes on these articles, or all; the format is asked for with the file's name.
    void exportNotes(const QVector<ArticleId> &articles);
    void exportLibrary();
    void exportWanted(); // the titles that the library lacks
    void importNotes();

    void saveNotes(const QVector<ArticleId> &articles, const QString &path, NoteFormat format);
    void saveWanted(const QString &path, WantedFormat format);
    void exportTo(const QString &folder);
    void importFrom(const QString &path);

    void copyLink(const QString &noteId);
    void openNote(const QString &noteId); // emits noteFound(), or says why not

Q_SIGNALS:
    void noteFound(broadsheet::ArticleId article, const QString &noteId);
    void said(const QString &message);
    void failed(const broadsheet::Error &error);

private:
    void save(const QFuture<Result<QByteArray>> &bytes, const QString &path, const QString &done);

    Library &m_library;
    QWidget *m_window;
};

} // namespace broadsheet
