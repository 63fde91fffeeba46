#include "ui/reader/reader_view.h"

#include "app/render/search_hits.h"
#include "ui/reader/page_bridge.h"
#include "ui/reader/page_content.h"
#include "ui/reader/page_marks.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/reading_place.h"
#include "ui/reader/scheme_handler.h"

#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineFindTextResult>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace broadsheet {

void ReaderView::registerScheme() { registerPageScheme(); }

ReaderView::ReaderView(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_profile(makeReaderProfile())
    , m_bridge(new PageBridge(this))
    , m_channel(new QWebChannel(this))
    , m_view(new QWebEngineView(this))
{
    buildView();
    connectBridge();
    makePage();
}

ReaderView::~ReaderView()
{
    delete m_view; // before its page, and the page before its profile
}

void ReaderView::buildView()
{
    m_view->setAccessibleName(QStringLiteral("Article")); // part of the contract, not translated
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAcceptDrops(false); // files dropped here are the window's, to be imported
    connect(m_view, &QWidget::customContextMenuRequested, this, &ReaderView::menuRequested);
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

// A new page for each renderer: one that saw its renderer die loads again, but its end of the
// channel may stay dead (Qt 6.4.2).
void ReaderView::makePage()
{
    auto page = std::make_unique<ReaderPage>(m_profile.get());
    page->setBackgroundColor(paperColor(m_appearance.theme));
    page->setWebChannel(m_channel, QWebEngineScript::ApplicationWorld);
    m_view->setPage(page.get());
    m_page = std::move(page);
    connectPage();
    m_page->load(shellPageUrl());
}

void ReaderView::connectPage()
{
    connect(m_page.get(), &ReaderPage::linkFollowed, this, &ReaderView::followLink);
    connect(m_page.get(), &ReaderPage::linkPointedAt, this, [this](const auto &link) {
        Q_EMIT linkHovered(link && isShown(*link) ? link->ordinal : -1);
    });
    connect(m_page.get(), &QWebEnginePage::findTextFinished, this, [this](const auto &result) {
        Q_EMIT found(result.activeMatch(), result.numberOfMatches());
    });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, &ReaderView::revivePage);
}

void ReaderView::connectBridge()
{
    m_channel->registerObject(QStringLiteral("bridge"), m_bridge);
    connect(m_bridge, &PageBridge::becameReady, this, [this] {
        m_ready = true;
        Q_EMIT m_bridge->appearanceRequested(appearanceToJson(m_appearance));
        send();
        Q_EMIT ready();
    });
    connect(m_bridge, &PageBridge::painted, this, [this] { Q_EMIT shown(article()); });
    connect(m_bridge, &PageBridge::selected, this, &ReaderView::takeSelection);
    connect(m_bridge, &PageBridge::clicked, this, [this](const QString &id, QRect where) {
        if (hasNote(id)) {
            Q_EMIT annotationClicked(id, where);
        }
    });
    connect(m_bridge, &PageBridge::pointed, this, [this](int offset, int block) {
        const ReadingText::Span *span =
            m_article && offset >= 0 ? m_article->text.spanAt(offset) : nullptr;
        m_pointedBlock = span ? span->block : block;
    });
    connect(m_bridge, &PageBridge::focused, this, [this](int link, QRect where) {
        Q_EMIT linkFocused(m_article && link < m_article->links.size() ? link : -1, where);
    });
    connect(m_bridge, &PageBridge::left, this, [this] { m_focused.reset(); });
    connect(m_bridge, &PageBridge::marked, this, &ReaderView::blockMarked);
    connect(m_bridge, &PageBridge::scrolled, this, [this](int offset) {
        m_offset = offset;
        Q_EMIT positionChanged(position());
    });
}

void ReaderView::showArticle(const OpenedArticle &article)
{
    m_article = article;
    m_comparison.clear();
    m_nothing.clear();
    m_offset = offsetAt(article.text, article.position);
    start();
}

void ReaderView::showComparison(const Comparison &comparison)
{
    m_article = comparison.newer;
    m_comparison = comparisonContent(comparison);
    m_nothing.clear();
    m_offset = offsetAt(m_article->text, m_article->position);
    start();
}

void ReaderView::goToChange(int change)
{
    m_view->setFocus();
    Q_EMIT m_bridge->changeRequested(change);
}

void ReaderView::showNothing(const QString &title, const QString &text)
{
    m_article.reset();
    m_comparison.clear();
    m_nothing = nothingContent(title, text);
    m_offset = 0;
    start();
}

// Something else than before: what killed the page was the other one.
void ReaderView::start()
{
    m_deaths = 0;
    m_flashOffset.reset();
    m_copies.clear();
    if (std::exchange(m_lost, false)) {
        makePageSoon();
    }
    send();
}

ArticleId ReaderView::article() const { return m_article ? m_article->row.id : 0; }

int ReaderView::version() const { return m_article ? m_article->version : 0; }

// The whole page in one message, so that no frame shows it half done.
void ReaderView::send()
{
    dropSelection();
    m_focused.reset();
    m_pointedBlock = -1;
    m_bridge->expect(
        ++m_serial, textLength(), m_article ? int(m_article->article.blocks.size()) : 0);
    if (!m_ready) {
        return;
    }
    Q_EMIT m_bridge->showRequested({
        {QStringLiteral("serial"), m_serial},
        {QStringLiteral("html"), html()},
        {QStringLiteral("marks"), marks()},
        {QStringLiteral("offset"), m_offset},
    });
    if (m_flashOffset) {
        scrollTo(*std::exchange(m_flashOffset, std::nullopt));
    }
}

QString ReaderView::html() const
{
    if (!m_article) {
        return m_nothing;
    }
    return m_comparison.isEmpty() ? articleContent(*m_article, m_showHidden, locale())
                                  : m_comparison;
}

QJsonArray ReaderView::marks() const
{
    if (!m_article) {
        return {};
    }
    const auto hits = searchHits(m_article->text.text, m_hitWords);
    return marksToJson(m_article->notes, hits, textLength(), m_copies);
}

int ReaderView::textLength() const { return m_article ? int(m_article->text.text.size()) : 0; }

void ReaderView::paint(const QVector<PlacedAnnotation> &notes)
{
    if (!m_article) {
        return;
    }
    m_article->notes = notes;
    Q_EMIT m_bridge->paintRequested(marks());
}

void ReaderView::markCopies(const QVector<CopyMark> &copies)
{
    if (copies != m_copies) {
        m_copies = copies;
        Q_EMIT m_bridge->paintRequested(marks());
    }
}

void ReaderView::markHits(const QStringList &words)
{
    if (words != m_hitWords) {
        m_hitWords = words;
        Q_EMIT m_bridge->paintRequested(marks());
    }
}

void ReaderView::scrollTo(int offset)
{
    if (!m_ready) {
        m_flashOffset = offset;
        return;
    }
    Q_EMIT m_bridge->scrollRequested(qBound(0, offset, textLength()), true);
}

void ReaderView::restorePosition(const ReadingPosition &position)
{
    if (m_article) {
        m_offset = offsetAt(m_article->text, position);
        Q_EMIT m_bridge->scrollRequested(m_offset, false);
    }
}

ReadingPosition ReaderView::position() const
{
    return m_article ? positionAt(m_article->text, m_offset) : ReadingPosition{};
}

void ReaderView::setAppearance(const Appearance &appearance)
{
    m_appearance = appearance;
    m_page->setBackgroundColor(paperColor(appearance.theme));
    Q_EMIT m_bridge->appearanceRequested(appearanceToJson(appearance));
}

void ReaderView::setShowHidden(bool shown)
{
    if (shown != m_showHidden) {
        m_showHidden = shown;
        send();
    }
}

void ReaderView::find(const QString &text, Direction direction)
{
    const bool back = direction == Direction::Backward;
    m_page->findText(text,
                     back ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags(),
                     [](const QWebEngineFindTextResult &) {});
}

void ReaderView::clearSelection()
{
    Q_EMIT m_bridge->deselectRequested();
    dropSelection();
}

std::optional<ReaderView::Passage> ReaderView::selection() const { return m_selection; }

void ReaderView::focusPassage(const Passage &passage, const QString &label, const QString &role)
{
    m_focused = passage;
    m_view->setFocus();
    Q_EMIT m_bridge->passageRequested(passage.start, passage.end, label, role);
}

std::optional<ReaderView::Passage> ReaderView::focusedPassage() const { return m_focused; }

std::optional<ReaderView::Passage> ReaderView::passageAtHand() const
{
    return m_selection ? m_selection : m_focused;
}

int ReaderView::chosenBlock() const
{
    const auto passage = passageAtHand();
    const ReadingText::Span *span =
        m_article && passage ? m_article->text.spanAt(passage->start) : nullptr;
    return span ? span->block : m_pointedBlock;
}

int ReaderView::topBlock() const
{
    const ReadingText::Span *span = m_article ? m_article->text.spanAt(m_offset) : nullptr;
    return span ? span->block : -1;
}

void ReaderView::markBlock(int block)
{
    const ReadingText::Span *span = m_article ? m_article->text.spanOf(block) : nullptr;
    Q_EMIT m_bridge->blockMarkRequested(
        span ? span->start : 0, span ? span->end : 0, span ? -1 : block);
}

QString ReaderView::selectedText() const
{
    const auto passage = passageAtHand();
    return passage && m_article
               ? m_article->text.text.mid(passage->start, passage->end - passage->start)
               : QString();
}

void ReaderView::takeSelection(int start, int end, QRect where)
{
    const OffsetRange passage =
        start < end ? trimmed(m_article->text.text, start, end) : OffsetRange{};
    if (passage.start >= passage.end) {
        dropSelection();
        return;
    }
    m_selection = Passage{passage.start, passage.end};
    Q_EMIT passageSelected(passage.start, passage.end, where);
}

void ReaderView::dropSelection()
{
    if (std::exchange(m_selection, std::nullopt)) {
        Q_EMIT selectionCleared();
    }
}

bool ReaderView::hasNote(const QString &id) const
{
    return m_article && std::any_of(m_article->notes.cbegin(),
                                    m_article->notes.cend(),
                                    [&](const auto &note) { return note.annotation.id == id; });
}

bool ReaderView::isShown(PageLink link) const
{
    return m_article && link.article == m_article->row.id && link.ordinal < m_article->links.size();
}

void ReaderView::followLink(PageLink link, Qt::KeyboardModifiers modifiers)
{
    if (isShown(link)) {
        Q_EMIT linkActivated(link.article, link.ordinal, modifiers);
    }
}

void ReaderView::revivePage()
{
    constexpr int MaxDeaths = 3; // for one article: it may be the article that kills it
    m_ready = false;
    m_lost = ++m_deaths > MaxDeaths;
    if (m_lost) {
        Q_EMIT pageLost();
    } else {
        makePageSoon();
    }
}

// Not from within Chromium's own news of a dead renderer.
void ReaderView::makePageSoon()
{
    QMetaObject::invokeMethod(this, &ReaderView::makePage, Qt::QueuedConnection);
}

} // namespace broadsheet
