// What happens to the article while it is read: a new version, a note, a link that comes alive.
// article_session.cpp opens it.

#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/reader/reader_view.h"
#include "ui/window/article_session.h"

namespace broadsheet {

void ArticleSession::reload(ArticleId id)
{
    if (m_loading) {
        // Must not be overtaken by this one, but may have been read before the change.
        m_changedMeanwhile |= id == m_loadingId;
        return;
    }
    if (id != this->id()) {
        return;
    }
    if (m_comparison && m_comparison->olderArticle != 0) {
        compareWithCopy(m_comparison->olderArticle);
    } else if (m_comparison) {
        compare(m_comparison->olderVersion, m_article->version);
    } else {
        showVersion(m_followsNewest ? 0 : m_article->version);
    }
}

void ArticleSession::refreshNotes(ArticleId id)
{
    if (!m_article || id == 0 || id != this->id()) {
        return;
    }
    const int version = m_followsNewest ? 0 : m_article->version;
    // The readers answer in any order: only the latest knows of all changes.
    const quint64 asked = ++m_notesAsked;
    if (m_comparison && m_comparison->olderArticle == 0) {
        whenDone(compareVersions(m_library, id, m_comparison->olderVersion, version),
                 this,
                 [this, asked](const Result<Comparison> &both) {
                     if (asked == m_notesAsked && both && m_comparison &&
                         both->olderVersion == m_comparison->olderVersion) {
                         m_comparison->fates = both->fates;
                         takeNotes(both->newer);
                     }
                 });
    } else {
        whenDone(openArticle(m_library, id, version),
                 this,
                 [this, asked](const Result<OpenedArticle> &article) {
                     if (asked == m_notesAsked && article &&
                         (!m_comparison || m_comparison->olderArticle != 0)) {
                         takeNotes(*article);
                     }
                 });
    }
    refreshRow();
}

void ArticleSession::takeNotes(const OpenedArticle &article)
{
    if (article.row.id != id() || article.version != m_article->version) {
        return; // something else is shown meanwhile, and has its notes
    }
    m_article->notes = article.notes;
    if (m_reader != nullptr) {
        m_reader->paint(article.notes);
    }
    Q_EMIT notesChanged();
}

void ArticleSession::refreshRow()
{
    if (!m_article || this->id() == 0) {
        return;
    }
    const ArticleId id = this->id();
    whenDone(
        articleRows(m_library, {id}), this, [this, id](const Result<QVector<ArticleRow>> &rows) {
            if (id != this->id() || !rows) {
                return;
            }
            if (rows->isEmpty()) {
                if (!m_loading || m_loadingId == id) { // else another one is on its way
                    closeGone(id);
                }
                return;
            }
            m_article->row = rows->first();
            Q_EMIT notesChanged();
        });
}

} // namespace broadsheet
