#include "ui/notes/notebook_edits.h"

#include "app/base/when_done.h"
#include "app/library/reading.h"
#include "app/library/searcher.h"

namespace broadsheet {

/// An edit that has been done already when it comes onto the stack: the stack holds only what is
/// on disk. Its first redo() is QUndoStack::push() itself.
class NotebookEdits::Command final : public QUndoCommand
{
public:
    Command(NotebookEdits &edits, Edit edit)
        : QUndoCommand(edit.text)
        , m_edits(edits)
        , m_edit(std::move(edit))
    {
    }

    int id() const override { return m_edit.mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *later = static_cast<const Command *>(other);
        if (later->m_edit.mergeKey != m_edit.mergeKey) {
            return false;
        }
        m_edit.redo = later->m_edit.redo;
        return true;
    }

    void redo() override
    {
        if (m_done) {
            m_edits.enqueue(m_edit.redo, [](const Result<void> &) {});
        }
        m_done = true;
    }

    void undo() override
    {
        m_edits.enqueue(m_edit.undo, [](const Result<void> &) {});
    }

private:
    NotebookEdits &m_edits;
    Edit m_edit;
    bool m_done = false;
};

NotebookEdits::NotebookEdits(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_stack.setUndoLimit(500);
}

NotebookEdits::~NotebookEdits()
{
    // A stack that dies empties itself, and would tell a window that is half gone.
    m_stack.blockSignals(true);
    // What was written last must be on disk, and after what was written before.
    for (const Task &task : std::as_const(m_waiting)) {
        m_current.waitForFinished();
        m_current = task.verb();
    }
}

void NotebookEdits::enqueue(const Verb &verb, const Then &then)
{
    m_waiting.append({verb, then});
    if (!m_running) {
        runNext();
    }
}

void NotebookEdits::runNext()
{
    m_running = !m_waiting.isEmpty();
    if (!m_running) {
        return;
    }
    const Task task = m_waiting.takeFirst();
    m_current = task.verb();
    whenDone(m_current, this, [this, then = task.then](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
        }
        then(done);
        runNext();
    });
}

void NotebookEdits::push(const Edit &edit) { m_stack.push(new Command(*this, edit)); }

void NotebookEdits::perform(const Edit &edit)
{
    enqueue(edit.redo, [this, edit](const Result<void> &done) {
        if (done) {
            push(edit);
        }
    });
}

void NotebookEdits::add(
    ArticleId article, int start, int end, const Body &body, int version, const QString &words)
{
    const QString text = body.text.isEmpty() ? tr("highlight") : tr("note");
    whenDone(addAnnotation(m_library, article, start, end, body, version, words),
             this,
             [this, text](const Result<PlacedAnnotation> &note) {
                 if (!note) {
                     Q_EMIT failed(note.error());
                     return;
                 }
                 const QString id = note->annotation.id;
                 push({text,
                       [this, id] { return restoreAnnotation(m_library, id); },
                       [this, id] { return removeAnnotation(m_library, id); },
                       {}});
                 Q_EMIT added(*note);
             });
}

void NotebookEdits::change(const QString &id, const Body &before, const Body &after, int session)
{
    if (before == after) {
        return;
    }
    perform({tr("change of a note"),
             [this, id, after] { return changeAnnotation(m_library, id, after); },
             [this, id, before] { return changeAnnotation(m_library, id, before); },
             session == 0 ? QString() : id + u' ' + QString::number(session)});
}

void NotebookEdits::changeAll(const QVector<BodyChange> &before, const QVector<BodyChange> &after)
{
    perform({after.size() == 1 ? tr("change of a note")
                               : tr("change of %n notes", nullptr, int(after.size())),
             [this, after] { return changeAnnotations(m_library, after); },
             [this, before] { return changeAnnotations(m_library, before); },
             {}});
}

void NotebookEdits::removeAll(const QStringList &ids)
{
    const QString text = ids.size() == 1 ? tr("deletion of a note")
                                         : tr("deletion of %n notes", nullptr, int(ids.size()));
    const Edit edit{text,
                    [this, ids] { return removeAnnotations(m_library, ids); },
                    [this, ids] { return restoreAnnotations(m_library, ids); },
                    {}};
    enqueue(edit.redo, [this, edit, ids](const Result<void> &done) {
        if (!done) {
            return;
        }
        push(edit);
        Q_EMIT removed(ids);
    });
}

void NotebookEdits::restoreAll(const QStringList &ids)
{
    perform({tr("putting back from the trash"),
             [this, ids] { return restoreAnnotations(m_library, ids); },
             [this, ids] { return removeAnnotations(m_library, ids); },
             {}});
}

void NotebookEdits::chooseTarget(const RelatedLink &link, ArticleId target)
{
    whenDone(broadsheet::chooseTarget(m_library, link.article, link.ordinal, target),
             this,
             [this, target](const Result<LinkChoice> &kept) {
                 if (!kept) {
                     Q_EMIT failed(kept.error());
                     return;
                 }
                 push({tr("correction of a link"),
                       [this, choice = *kept] { return redoChoice(m_library, choice); },
                       [this, choice = *kept] { return undoChoice(m_library, choice); },
                       {}});
                 if (target == 0) {
                     Q_EMIT linkTakenOut();
                 }
             });
}

void NotebookEdits::setBookmarked(const QVector<ArticleId> &ids, bool bookmarked)
{
    // Only those that change: undo must not take a bookmark away that had been there before.
    const auto performFor = [this, bookmarked](const QVector<ArticleId> &changing) {
        perform({bookmarked ? tr("bookmark") : tr("removal of a bookmark"),
                 [=, this] { return broadsheet::setBookmarked(m_library, changing, bookmarked); },
                 [=, this] { return broadsheet::setBookmarked(m_library, changing, !bookmarked); },
                 {}});
    };
    whenDone(articleRows(m_library, ids),
             this,
             [this, performFor, bookmarked](const Result<QVector<ArticleRow>> &rows) {
                 if (!rows) {
                     Q_EMIT failed(rows.error());
                     return;
                 }
                 QVector<ArticleId> changing;
                 for (const ArticleRow &row : *rows) {
                     if (row.bookmarked != bookmarked) {
                         changing.append(row.id);
                     }
                 }
                 if (!changing.isEmpty()) {
                     performFor(changing);
                 }
             });
}

void NotebookEdits::record(const QString &text, const Verb &redo, const Verb &undo)
{
    push({text, redo, undo, {}});
}

void NotebookEdits::attach(const Annotation &note,
                           ArticleId article,
                           int version,
                           int start,
                           int end,
                           const QString &words)
{
    const QString id = note.id;
    const auto redo = [=, this] {
        return attachAnnotation(m_library, id, article, start, end, version, words);
    };
    whenDone(redo(), this, [=, this, before = note.target](const Result<PlacedAnnotation> &placed) {
        if (!placed) {
            Q_EMIT failed(placed.error());
            return;
        }
        const Target after = placed->annotation.target;
        push({tr("new place of a note"),
              [this, id, after] { return retargetAnnotation(m_library, id, after); },
              [this, id, before] { return retargetAnnotation(m_library, id, before); },
              {}});
        Q_EMIT attached(*placed);
    });
}

QFuture<Result<void>> NotebookEdits::putBack(const QVector<ArticleId> &ids)
{
    const auto done = restoreArticles(m_library, ids);
    whenDone(done, this, [this, ids](const Result<void> &back) {
        if (back) {
            Q_EMIT articlesPutBack(ids);
        }
    });
    return done;
}

void NotebookEdits::removeArticles(const QVector<ArticleId> &ids)
{
    const int count = int(ids.size());
    const Edit edit{count == 1 ? tr("removal of an article")
                               : tr("removal of %n articles", nullptr, count),
                    [this, ids] { return broadsheet::removeArticles(m_library, ids); },
                    [this, ids] { return putBack(ids); },
                    {}};
    enqueue(edit.redo, [this, edit, count](const Result<void> &done) {
        if (!done) {
            return;
        }
        push(edit);
        Q_EMIT articlesRemoved(count);
    });
}

} // namespace broadsheet
