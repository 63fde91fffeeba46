#pragma once

// What a person does to bookmarks, highlights and notes: the notebook's verbs, each undoable.

#include "app/library/link_resolver.h"
#include "app/library/notebook.h"

#include <QUndoStack>

#include <functional>

namespace broadsheet {

class NotebookEdits final : public QObject
{
    Q_OBJECT

public:
    explicit NotebookEdits(Library &library, QObject *parent = nullptr);
    ~NotebookEdits() override;

    QUndoStack &undoStack() { return m_stack; }

    /// version 0: the newest
    /// `words` are those that the person marked: nothing is marked where others stand by now.
    void add(ArticleId article,
             int start,
             int end,
             const Body &body,
             int version = 0,
             const QString &words = {});
    /// Changes of the same note that share a non-zero `session` are undone in one step.
    void change(const QString &id, const Body &before, const Body &after, int session = 0);

    void remove(const QString &id) { removeAll({id}); }

    /// Several notes at once, undone in one step; `before` and `after` name the same notes.
    void changeAll(const QVector<BodyChange> &before, const QVector<BodyChange> &after);
    void removeAll(const QStringList &ids);
    void restoreAll(const QStringList &ids); // from the trash

    /// Where the link leads from now on; 0 takes it out.
    void chooseTarget(const RelatedLink &link, ArticleId target);

    void setBookmarked(const QVector<ArticleId> &ids, bool bookmarked);

    using Verb = std::function<QFuture<Result<void>>()>;

    /// Puts what was done elsewhere, and is on disk, on the same stack. `text` as in "Undo: …".
    void record(const QString &text, const Verb &redo, const Verb &undo);
    /// Puts a note on another passage.
    void attach(const Annotation &note,
                ArticleId article,
                int version,
                int start,
                int end,
                const QString &words = {});

    /// Takes articles out of the library.
    void removeArticles(const QVector<ArticleId> &ids);

Q_SIGNALS:
    void added(const broadsheet::PlacedAnnotation &note); // on disk
    void removed(const QStringList &ids);
    void attached(const broadsheet::PlacedAnnotation &note);
    void articlesRemoved(int count);
    void articlesPutBack(const QVector<broadsheet::ArticleId> &ids); // their removal was undone
    void linkTakenOut();
    void failed(const broadsheet::Error &error);

private:
    struct Edit
    {
        QString text; // as in "Undo: …"
        Verb redo;
        Verb undo;
        QString mergeKey; // edits of the same key are undone together; empty: alone
    };

    QFuture<Result<void>> putBack(const QVector<ArticleId> &ids);
    void perform(const Edit &edit);
    void push(const Edit &edit);
    using Then = std::function<void(const Result<void> &)>;

    struct Task
    {
        Verb verb;
        Then then;
    };

    void enqueue(const Verb &verb, const Then &then);
    void runNext();

    class Command;

    Library &m_library;
    QUndoStack m_stack;
    // Undo pressed twice, a note written on and coloured at once: each verb reads before it writes,
    // so they go one after another.
    QVector<Task> m_waiting;
    QFuture<Result<void>> m_current;
    bool m_running = false;
};

} // namespace broadsheet
