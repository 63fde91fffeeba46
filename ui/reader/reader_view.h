#pragma once

// The article page as a widget: what the window sees of Chromium. One long-lived shell page whose
// <main> is swapped for each article; nothing of an article runs, nothing leaves the machine.
//
// All offsets are UTF-16 units of the ReadingText of the article that is shown. Everything that
// comes from the page is checked against that text before it is handed on.

#include "app/library/versions.h"
#include "ui/reader/appearance.h"
#include "ui/reader/page_marks.h"

#include <QWidget>

#include <memory>
#include <optional>

class QWebChannel;
class QWebEngineProfile;
class QWebEngineView;

namespace broadsheet {

class PageBridge;
class ReaderPage;
struct PageLink;

class ReaderView final : public QWidget
{
    Q_OBJECT

public:
    /// Before QApplication: makes the scheme "broadsheet" known to Chromium.
    static void registerScheme();

    /// Builds the web view, which blocks for about 0.1 s: to be called from a zero timer after the
    /// window's first paint. Everything below may be called at once; it waits for the page.
    explicit ReaderView(const Appearance &appearance = {}, QWidget *parent = nullptr);
    ~ReaderView() override;

    /// Shows the article with its notes, at its position. The view keeps a copy.
    void showArticle(const OpenedArticle &article);

    /// Shows what changed between two versions, on the page of the newer one: offsets and notes are
    /// those of `comparison.newer`.
    void showComparison(const Comparison &comparison);

    /// In a comparison: brings a change (VersionDiff) into view and gives it the focus.
    void goToChange(int change);

    /// An empty page with a title and a few words, both plain text.
    void showNothing(const QString &title, const QString &text);

    /// 0 when nothing is shown.
    ArticleId article() const;

    /// Of the article that is shown, 1-based; 0 when nothing is shown.
    int version() const;

    /// Replaces all marks. Orphans and whole-article bookmarks are passed over.
    void paint(const QVector<PlacedAnnotation> &notes);

    /// What was marked in other copies of this article, until another one is shown.
    void markCopies(const QVector<CopyMark> &copies);

    /// Words and phrases of a search (SearchAnswer::words), marked until the next call, also in the
    /// articles that are shown later. Empty: none.
    void markHits(const QStringList &words);

    /// Scrolls the text at the offset into view and flashes the passage there.
    void scrollTo(int offset);

    /// Scrolls without a flash, so that the text of the position is the first line.
    void restorePosition(const ReadingPosition &position);

    ReadingPosition position() const;

    void setAppearance(const Appearance &appearance);

    /// Hidden blocks too, dimmed, with their reason. The text in view stays in view.
    void setShowHidden(bool shown);

    enum class Direction { Forward, Backward };

    /// Goes to the next match and reports `found`. An empty text takes the find marks away.
    void find(const QString &text, Direction direction = Direction::Forward);

    void clearSelection();

    struct Passage
    {
        int start = 0;
        int end = 0;
    };

    std::optional<Passage> selection() const;

    /// Gives a passage the focus, brings it into view and has a screen reader say `label`, a
    /// `role` ("sentence").
    void focusPassage(const Passage &passage, const QString &label, const QString &role);

    /// The passage that has been given the focus, until it is left or another text is shown.
    std::optional<Passage> focusedPassage() const;

    /// The selection, else the passage that has the focus.
    std::optional<Passage> passageAtHand() const;

    /// The block that was chosen, as index in Article::blocks: the selection's or the focused one,
    /// else the one under the mouse; -1: none.
    int chosenBlock() const;

    /// The block of the first line in view; -1 when nothing is shown.
    int topBlock() const;

    /// Where the first line in view begins.
    int topOffset() const { return m_offset; }

    /// Marks one block, brings it into view and tells where with blockMarked(); -1: none.
    void markBlock(int block);

    /// Plain text of the passage at hand as the article has it, for the clipboard.
    QString selectedText() const;

Q_SIGNALS:
    void ready();                         // the shell page stands
    void shown(broadsheet::ArticleId id); // the article has been painted
    void pageLost();                      // the renderer died too often; nothing is shown any more
    /// Settled: not while the mouse is down. Comes again when the passage moves on the screen.
    /// `where` is in this widget's coordinates and may lie outside of it.
    void passageSelected(int start, int end, QRect where);
    void selectionCleared();
    void annotationClicked(QString id, QRect where);
    /// The middle button comes as Ctrl.
    void linkActivated(broadsheet::ArticleId article, int ordinal, Qt::KeyboardModifiers modifiers);
    /// Ordinal of the link under the mouse, -1 when it is left.
    void linkHovered(int ordinal);
    /// Likewise of the link that the keyboard stands on (which is told to be hovered, too), with
    /// its place in this widget's coordinates; again when it moves on the screen.
    void linkFocused(int ordinal, QRect where);
    void positionChanged(broadsheet::ReadingPosition position); // scrolled; at most once a frame
    void found(int current, int total);                         // 1-based; 0, 0: none
    void blockMarked(QRect where);
    /// The page's own menu never opens; `where` is in this widget's coordinates.
    void menuRequested(QPoint where);

private:
    void buildView();
    void connectPage();
    void connectBridge();
    void makePage();
    void makePageSoon();
    void start();
    void send();
    QString html() const;
    QJsonArray marks() const;
    int textLength() const;
    bool hasNote(const QString &id) const;
    bool isShown(PageLink link) const;
    void followLink(PageLink link, Qt::KeyboardModifiers modifiers);
    void takeSelection(int start, int end, QRect where);
    void dropSelection();
    void revivePage();

    Appearance m_appearance;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ReaderPage> m_page;
    PageBridge *m_bridge;
    QWebChannel *m_channel;
    QWebEngineView *m_view;

    // What is shown; sent again when the page has to be loaded anew.
    std::optional<OpenedArticle> m_article;
    QString m_comparison; // the HTML that shows two versions, instead of the article's own
    QString m_nothing;    // else the HTML of an empty page
    QStringList m_hitWords;
    QVector<CopyMark> m_copies;
    bool m_showHidden = false;
    int m_offset = 0; // of the first line in view

    bool m_ready = false;
    int m_serial = 0;                 // of what is shown; the page's reports carry it
    int m_deaths = 0;                 // of the renderer, since the article was shown
    bool m_lost = false;              // it died too often; the next article is a new try
    std::optional<int> m_flashOffset; // to be scrolled to once the page is ready
    std::optional<Passage> m_selection;
    std::optional<Passage> m_focused;
    int m_pointedBlock = -1;
};

} // namespace broadsheet
