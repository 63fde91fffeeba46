#include "ui/copies/copies_guide.h"

#include "app/base/when_done.h"
#include "ui/copies/copies_bar.h"
#include "ui/copies/copy_marks.h"
#include "ui/window/article_session.h"

namespace broadsheet {

CopiesGuide::CopiesGuide(Library &library, ArticleSession &session, CopiesBar &bar, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_session(session)
    , m_bar(bar)
{
    connect(&session, &ArticleSession::opened, this, &CopiesGuide::refresh);
    connect(&library, &Library::articlesChanged, this, &CopiesGuide::refresh);
    connect(&library, &Library::annotationsChanged, this, [this](ArticleId id) {
        const bool copy = std::any_of(m_copies.cbegin(),
                                      m_copies.cend(),
                                      [id](const ArticleRow &row) { return row.id == id; });
        if (copy || id == 0) {
            refreshNotes();
        }
    });
    connect(&bar, &CopiesBar::copyChosen, this, &CopiesGuide::copyChosen);
    connect(&bar, &CopiesBar::comparisonChosen, &session, &ArticleSession::compareWithCopy);
}

void CopiesGuide::refresh()
{
    const ArticleId id = m_session.id();
    if (id != m_article) {
        m_article = id;
        m_copies.clear();
        m_notes.clear();
    }
    show();
    if (id == 0) {
        return;
    }
    whenDone(copiesOf(m_library, id), this, [this, id](const Result<QVector<ArticleRow>> &rows) {
        if (!rows || id != m_article) {
            return;
        }
        m_copies = *rows;
        m_copies.removeIf([id](const ArticleRow &row) { return row.id == id; });
        show();
        refreshNotes();
    });
}

void CopiesGuide::refreshNotes()
{
    if (m_copies.isEmpty() && m_notes.isEmpty()) {
        return;
    }
    const quint64 asked = ++m_asked;
    whenDone(notesInCopies(m_library, m_article),
             this,
             [this, asked, id = m_article](const Result<QVector<PlacedAnnotation>> &notes) {
                 if (notes && asked == m_asked && id == m_article) {
                     m_notes = *notes;
                     Q_EMIT notesChanged();
                 }
             });
}

QVector<CopyMark> CopiesGuide::marks() const
{
    const OpenedArticle *article = m_session.article();
    const bool shown =
        article != nullptr && m_session.comparison() == nullptr && m_session.id() == m_article;
    return shown ? copyMarks(m_notes, article->text.text) : QVector<CopyMark>();
}

void CopiesGuide::show()
{
    const Comparison *comparison = m_session.comparison();
    if (comparison != nullptr && comparison->olderArticle != 0) {
        for (const ArticleRow &copy : std::as_const(m_copies)) {
            if (copy.id == comparison->olderArticle) {
                m_bar.showComparison(copy, comparison->diff.changes);
            }
        }
    } else {
        m_bar.showCopies(comparison == nullptr ? m_copies : QVector<ArticleRow>());
    }
}

} // namespace broadsheet
