#include "ui/window/article_session.h"

#include "app/article/correction.h"
#include "app/base/when_done.h"
#include "app/library/copies.h"
#include "ui/reader/reader_view.h"

namespace broadsheet {

namespace {

// The block that is being read, wherever a newer extractor has put it; a block that it has cut
// otherwise stands about where it stood.
ReadingPosition
inNewParse(const Article &before, const Article &after, const ReadingPosition &position)
{
    if (before.blocks.size() == after.blocks.size()) {
        return position; // so it is after corrections, which are more frequent
    }
    const BlockName name = blockNames(before.blocks).value(position.block);
    const qsizetype block = blockNames(after.blocks).indexOf(name);
    return block < 0 ? position : ReadingPosition{int(block), position.offset};
}

constexpr int PositionDelay = 1000; // ms after the last scroll
} // namespace

ArticleSession::ArticleSession(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_positionTimer.setSingleShot(true);
    m_positionTimer.setInterval(PositionDelay);
    connect(&m_positionTimer, &QTimer::timeout, this, [this] {
        savePosition();
        Q_EMIT placeSettled();
    });
    connect(&library, &Library::articleUpdated, this, &ArticleSession::reload);
    connect(&library, &Library::articleAdded, this, [this](ArticleId id) {
        if (id == m_gone && !m_article) {
            open(id); // it was taken out while it was read, and is put back
        }
    });
    connect(&library, &Library::annotationsChanged, this, &ArticleSession::refreshNotes);
    connect(&library, &Library::articlesChanged, this, &ArticleSession::refreshRow);
    connect(&library, &Library::readStateChanged, this, &ArticleSession::refreshRow);
}

void ArticleSession::setReader(ReaderView *reader)
{
    m_reader = reader;
    connect(reader, &ReaderView::positionChanged, this, [this](const ReadingPosition &position) {
        if (m_reader->article() == id()) {
            m_position = position;
            m_moved = true;
            m_positionTimer.start();
        }
    });
    show();
}

Visit ArticleSession::here() const
{
    if (!m_article) {
        return {};
    }
    return {id(),
            m_position,
            m_article->version,
            m_followsNewest,
            m_comparison && m_comparison->olderArticle == 0 ? m_comparison->olderVersion : 0};
}

void ArticleSession::keepPlace()
{
    if (!m_resuming) {
        m_tabs.history().keep(here());
    }
}

void ArticleSession::resume()
{
    Q_EMIT historyChanged();
    if (const auto visit = history().present()) {
        m_resuming = true;
        load(openingOf(*visit, 0));
    }
}

void ArticleSession::open(ArticleId id) { load({id, {}, {}}); }

void ArticleSession::openWhereMade(const QString &noteId)
{
    Opening opening{0, {}, noteId};
    opening.whereMade = true;
    load(opening);
}

void ArticleSession::openAt(ArticleId id, const QString &noteId)
{
    if (id == 0) {
        openWhereMade(noteId);
        return;
    }
    if (id == this->id()) {
        jumpTo(noteId);
        return;
    }
    load({id, {}, noteId});
}

void ArticleSession::showVersion(int number)
{
    if (m_article) {
        Opening opening{id(), {}, {}, number};
        opening.otherVisit = false;
        load(opening);
    }
}

void ArticleSession::compare(int from, int to)
{
    if (m_article) {
        Opening opening{id(), {}, {}, to};
        opening.compareWith = from;
        opening.otherVisit = false;
        load(opening);
    }
}

void ArticleSession::compareWithCopy(ArticleId copy)
{
    if (m_article) {
        Opening opening;
        opening.id = id();
        opening.copy = copy;
        opening.otherVisit = false;
        load(opening);
    }
}

void ArticleSession::openAtPassage(ArticleId id, int start)
{
    if (id != this->id() || !m_article->isNewest()) {
        Opening opening;
        opening.id = id;
        opening.passage = start;
        load(opening);
    } else if (m_reader != nullptr) {
        m_reader->scrollTo(start);
    }
}

void ArticleSession::travel(int step)
{
    keepPlace();
    if (const auto visit = m_tabs.history().go(step)) {
        Q_EMIT historyChanged();
        load(openingOf(*visit, step));
    }
}

ArticleSession::Opening ArticleSession::openingOf(const Visit &visit, int step)
{
    Opening opening;
    opening.id = visit.article;
    opening.place = visit;
    opening.version = visit.newest && visit.compareWith == 0 ? 0 : visit.version;
    opening.compareWith = visit.compareWith;
    opening.step = step;
    return opening;
}

QFuture<Result<OpenedArticle>> ArticleSession::fetch(const Opening &opening)
{
    if (opening.whereMade) {
        return openWhereNoteWasMade(m_library, opening.noteId);
    }
    const Visit from = opening.otherVisit ? opening.place.value_or(Visit()) : here();
    return from.version == 0
               ? openArticle(m_library, opening.id, opening.version)
               : openVersionAt(m_library, opening.id, opening.version, from.version, from.position);
}

void ArticleSession::load(const Opening &opening)
{
    savePosition();
    m_gone = 0;
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_loadingId = opening.id;
    m_changedMeanwhile = false;
    if (opening.compareWith != 0 || opening.copy != 0) {
        whenDone(opening.copy != 0
                     ? compareArticles(m_library, opening.copy, opening.id)
                     : compareVersions(m_library, opening.id, opening.compareWith, opening.version),
                 this,
                 [this, opening, generation](const Result<Comparison> &both) {
                     if (generation == m_generation) {
                         m_comparison = both ? std::optional<Comparison>(*both) : std::nullopt;
                     }
                     receive(opening,
                             generation,
                             both ? Result<OpenedArticle>(both->newer) : Unexpected{both.error()});
                 });
        return;
    }
    whenDone(
        fetch(opening), this, [this, opening, generation](const Result<OpenedArticle> &article) {
            if (generation == m_generation && article) {
                m_comparison.reset();
            }
            receive(opening, generation, article);
        });
}

void ArticleSession::receive(const Opening &opening,
                             quint64 generation,
                             const Result<OpenedArticle> &article)
{
    if (generation != m_generation) {
        return;
    }
    m_loading = false;
    if (article) {
        take(opening, *article);
        if (std::exchange(m_changedMeanwhile, false)) {
            reload(id());
        }
        return;
    }
    if (opening.place && article.error().code == Error::Code::NotFound) {
        passOver(opening);
        return;
    }
    if (m_resuming) {
        close(tr("This article could not be opened"), article.error().message);
    }
    Q_EMIT failed(article.error());
}

void ArticleSession::passOver(const Opening &opening)
{
    const auto next = m_tabs.history().passOver(opening.step);
    Q_EMIT historyChanged();
    if (!next) {
        closeGone(opening.id);
        return;
    }
    load(openingOf(*next, opening.step));
    Q_EMIT passedOver();
}

void ArticleSession::take(const Opening &opening, OpenedArticle article)
{
    if (opening.otherVisit && !opening.place && article.row.id != 0) {
        keepPlace();
        m_tabs.history().visit({article.row.id, {}});
        Q_EMIT historyChanged();
    }
    m_resuming = false;
    if (opening.place && opening.compareWith != 0) {
        article.position = opening.place->position;
    }
    if (m_article && m_article->row.id == article.row.id && m_article->version == article.version) {
        article.position = inNewParse(m_article->article, article.article, article.position);
    }
    m_position = article.position;
    m_followsNewest = article.isNewest() && !m_comparison;
    m_article = std::move(article);
    m_noteToShow = opening.noteId;
    m_passageToShow = opening.passage;
    show();
    if (!m_article->row.read) {
        whenDone(setRead(m_library, {id()}, true), this, [this](const Result<void> &done) {
            // A read-only library cannot remember it; saying so at each article would be noise.
            if (!done && !m_library.isReadOnly()) {
                Q_EMIT failed(done.error());
            }
        });
    }
    Q_EMIT opened();
}

void ArticleSession::show()
{
    if (m_reader == nullptr) {
        return;
    }
    if (!m_article) {
        m_reader->showNothing(m_emptyTitle, m_emptyText);
        return;
    }
    if (m_comparison) {
        m_reader->showComparison(*m_comparison);
    } else {
        m_reader->showArticle(*m_article);
    }
    if (!m_noteToShow.isEmpty()) {
        jumpTo(std::exchange(m_noteToShow, {}));
    }
    if (m_passageToShow >= 0) {
        m_reader->scrollTo(std::exchange(m_passageToShow, -1));
    }
}

void ArticleSession::jumpTo(const QString &noteId)
{
    if (m_reader == nullptr || !m_article) {
        return;
    }
    for (const PlacedAnnotation &note : std::as_const(m_article->notes)) {
        if (note.annotation.id != noteId) {
            continue;
        }
        if (note.placement.state == AnchorState::Orphan) {
            Q_EMIT noteWithoutPlace(note);
        } else {
            m_reader->scrollTo(note.placement.start);
        }
        if (m_article->row.id == 0) {
            Q_EMIT noteWithoutPlace(note); // it stands on a text that is in the library no more
        }
        return;
    }
}

void ArticleSession::close(const QString &title, const QString &text)
{
    savePosition();
    ++m_generation;
    m_loading = m_resuming = false;
    m_article.reset();
    m_comparison.reset();
    m_emptyTitle = title;
    m_emptyText = text;
    show();
    Q_EMIT opened();
}

// It keeps its step in the history: undone, it is shown again.
void ArticleSession::closeGone(ArticleId id)
{
    close(tr("This article is gone"),
          tr("It was removed from the library. Notes on it are kept under All notes."));
    m_gone = id;
}

void ArticleSession::savePosition()
{
    m_positionTimer.stop();
    const bool moved = std::exchange(m_moved, false);
    if (!moved || id() == 0 || !m_article->isNewest() || m_library.isReadOnly()) {
        return;
    }
    whenDone(broadsheet::savePosition(m_library, id(), m_position),
             this,
             [this](const Result<void> &saved) {
                 if (!saved) {
                     Q_EMIT failed(saved.error());
                 }
             });
}

} // namespace broadsheet
