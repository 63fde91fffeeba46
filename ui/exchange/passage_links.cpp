#include "ui/exchange/passage_links.h"

#include "app/base/when_done.h"
#include "ui/exchange/note_link.h"
#include "ui/notes/notebook_edits.h"

namespace broadsheet {

PassageLinks::PassageLinks(Library &library, NotebookEdits &edits, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_edits(edits)
{
}

void PassageLinks::link(const QString &noteId)
{
    if (m_first.isEmpty() || m_first == noteId) {
        m_first = noteId;
        Q_EMIT hint(tr("Now choose a note on the other passage, here or in another article, and "
                       "give the same command again."));
        return;
    }
    const QString firstId = std::exchange(m_first, {});
    whenDone(annotation(m_library, firstId),
             this,
             [this, noteId](const Result<PlacedAnnotation> &first) {
                 if (!first) {
                     Q_EMIT failed(first.error());
                     return;
                 }
                 whenDone(annotation(m_library, noteId),
                          this,
                          [this, first = *first](const Result<PlacedAnnotation> &second) {
                              second ? join(first, *second) : Q_EMIT failed(second.error());
                          });
             });
}

void PassageLinks::join(const PlacedAnnotation &first, const PlacedAnnotation &second)
{
    const Annotation &a = first.annotation;
    const Annotation &b = second.annotation;
    if (linkedNotes(a.body.text).contains(b.id) && linkedNotes(b.body.text).contains(a.id)) {
        Q_EMIT hint(tr("These two passages are linked already."));
        return;
    }
    m_edits.changeAll({{a.id, a.body}, {b.id, b.body}},
                      {{a.id, withNoteLink(a.body, b.id, second.headline)},
                       {b.id, withNoteLink(b.body, a.id, first.headline)}});
    Q_EMIT hint(tr("The two passages are linked. Ctrl+Enter goes from one to the other."));
}

void PassageLinks::follow(const QString &noteId)
{
    whenDone(
        annotation(m_library, noteId), this, [this, noteId](const Result<PlacedAnnotation> &note) {
            if (!note) {
                Q_EMIT failed(note.error());
                return;
            }
            const QStringList links = linkedNotes(note->annotation.body.text);
            if (links.isEmpty()) {
                Q_EMIT hint(tr("This note leads to no other passage."));
                return;
            }
            m_next = std::exchange(m_followed, noteId) == noteId ? m_next + 1 : 0;
            Q_EMIT noteWanted(links.at(m_next % links.size()));
        });
}

} // namespace broadsheet
