#include "tests/support/invented_article.h"
#include "tests/support/web_test.h"
#include "ui/reader/reader_view.h"

#include <csignal>

using namespace broadsheet;

class ReaderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestOfManyArticles();
    void showsWordsInPlaceOfAnArticle();
    void followsALinkWithItsModifiers();
    void tellsTheLinkThatTheKeyboardStandsOn();
    void opensWhereTheReaderStopped();
    void keepsTheSentenceWhenTheFontChanges();
    void keepsTheSentenceWhenHiddenBlocksAppear();
    void scrollsToAPassageAndFlashesIt();
    void findsForwardsAndBackwardsBelowTheFold();
    void passesNoPlaceBehindTheText();
    void comesBackWhenTheRendererDies();
    void givesUpAfterTheFourthDeathAndTriesAgainForTheNextArticle();
};

namespace {

constexpr int Paragraphs = 400;

Article longArticle()
{
    Article article;
    article.headline = QStringLiteral("Four hundred letters to the harbour office");
    article.blocks = {block(BlockKind::Headline, article.headline)};
    for (int i = 0; i < Paragraphs; ++i) {
        if (i % 7 == 3) {
            article.blocks.append(
                hidden(block(BlockKind::Furniture, QStringLiteral("Share this letter")), {}));
        }
        article.blocks.append(
            block(BlockKind::Paragraph,
                  QStringLiteral("Letter number %1 begins here. ").arg(i) +
                      QStringLiteral("The quay is dark and the steps are wet after rain. ")
                          .repeated(i % 9) +
                      QStringLiteral("Letter number %1 ends here.").arg(i)));
    }
    return article;
}

int offsetOf(const OpenedArticle &article, const char *words)
{
    return int(article.text.text.indexOf(QLatin1String(words)));
}

ReadingPosition positionOf(const OpenedArticle &article, const char *words)
{
    const int offset = offsetOf(article, words);
    const ReadingText::Span *span = article.text.spanAt(offset);
    return {span->block, offset - span->start};
}

// The distance of the words' line from the top of the view, px.
double topOf(ShownPage &shown, const char *words)
{
    return shown
        .ask(QStringLiteral(
                 "{const holder = [...document.querySelectorAll('[data-start]')]"
                 "    .find(h => h.textContent.includes('%1')) || document;"
                 "const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);"
                 "let node; let at = -1;"
                 "while (at < 0 && (node = walker.nextNode())) { at = node.data.indexOf('%1'); }"
                 "const range = document.createRange();" // stays empty until the words are there
                 "if (node) { range.setStart(node, at); range.setEnd(node, at + 1); }"
                 "range.getBoundingClientRect().top}")
                 .arg(QLatin1String(words)))
        .toDouble();
}

// Waits until the words' line is the first in view.
bool comesToTheTop(ShownPage &shown, const char *words)
{
    constexpr double FirstLine = 45; // the margin and a line of the larger font
    return shown.wait([&] {
        const double top = topOf(shown, words);
        return top > 0 && top < FirstLine;
    });
}

} // namespace

void ReaderViewTest::showsTheNewestOfManyArticles()
{
    ShownPage shown; // its page is not loaded yet
    QSignalSpy painted(&shown.view, &ReaderView::shown);
    for (ArticleId id = 1; id <= 30; ++id) {
        Article article = ferryArticle();
        article.blocks[1].text = QStringLiteral("Headline %1").arg(id);
        shown.view.showArticle(opened(article, id));
    }
    QCOMPARE(shown.view.article(), 30);
    QVERIFY(shown.wait([&] { return !painted.isEmpty(); }));
    QCOMPARE(painted.last()[0].toLongLong(), 30);
    QCOMPARE(shown.ask(QStringLiteral("document.querySelector('h1').textContent")).toString(),
             QStringLiteral("Headline 30"));
}

void ReaderViewTest::showsWordsInPlaceOfAnArticle()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(ferryArticle())));
    QSignalSpy painted(&shown.view, &ReaderView::shown);
    shown.view.showNothing(QStringLiteral("No <b>article</b>"), QStringLiteral("Choose & read"));
    QVERIFY(shown.wait([&] { return !painted.isEmpty(); }));
    QCOMPARE(shown.view.article(), 0);
    QCOMPARE(shown.ask(QStringLiteral("document.querySelector('main').innerText")).toString(),
             QStringLiteral("No <b>article</b>\n\nChoose & read"));
    shown.view.scrollTo(5);
    shown.view.markHits({QStringLiteral("article")});
    QCOMPARE(shown.ask(QStringLiteral("document.querySelectorAll('mark').length")).toInt(), 0);
}

void ReaderViewTest::followsALinkWithItsModifiers()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(ferryArticle(), 42)));
    QSignalSpy activated(&shown.view, &ReaderView::linkActivated);
    const auto link = QStringLiteral("{const a = document.querySelector('nav a');"
                                     "a.scrollIntoView({block: 'center'});"
                                     "const r = a.getBoundingClientRect(); [r.x + 20, r.y + 8]}");
    QSignalSpy hovered(&shown.view, &ReaderView::linkHovered);
    QVERIFY(shown.hover(link, [&] { // the link after the one in the lede
        return !hovered.isEmpty() && hovered.last()[0].toInt() == 1;
    }));

    struct Click
    {
        Qt::MouseButton button;
        Qt::KeyboardModifiers modifiers;
        Qt::KeyboardModifiers told;
    };

    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    for (const Click &click : {Click{Qt::LeftButton, Qt::NoModifier, Qt::NoModifier},
                               {Qt::LeftButton, Qt::ControlModifier, Qt::ControlModifier},
                               {Qt::LeftButton, Qt::ShiftModifier, Qt::ShiftModifier},
                               {Qt::LeftButton, both, both},
                               {Qt::MiddleButton, Qt::NoModifier, Qt::ControlModifier},
                               {Qt::MiddleButton, Qt::ShiftModifier, both}}) {
        activated.clear();
        QVERIFY(shown.click(
            link,
            click.modifiers,
            [&] {
                return !activated.isEmpty() &&
                       activated.last()[2].value<Qt::KeyboardModifiers>() == click.told;
            },
            click.button));
        QCOMPARE(activated.last()[0].toLongLong(), 42);
        QCOMPARE(activated.last()[1].toInt(), 1);
    }
}

void ReaderViewTest::tellsTheLinkThatTheKeyboardStandsOn()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(ferryArticle(), 42)));
    QSignalSpy hovered(&shown.view, &ReaderView::linkHovered);
    QSignalSpy focused(&shown.view, &ReaderView::linkFocused);
    shown.view.activateWindow();
    shown.view.setFocus();
    QVERIFY(shown.wait([&] {
        QTest::keyClick(shown.webView()->focusProxy(), Qt::Key_Tab);
        return QTest::qWaitFor([&] { return !focused.isEmpty() && focused.last()[0].toInt() == 1; },
                               1000);
    }));
    QVERIFY(shown.view.rect().intersects(focused.last()[1].toRect()));
    QVERIFY(shown.wait([&] { return !hovered.isEmpty() && hovered.last()[0].toInt() == 1; }));
}

void ReaderViewTest::opensWhereTheReaderStopped()
{
    ShownPage shown;
    OpenedArticle article = opened(longArticle());
    article.position = positionOf(article, "Letter number 250 begins");
    QVERIFY(shown.show(article));
    QVERIFY(comesToTheTop(shown, "Letter number 250 begins"));
    QCOMPARE(shown.view.position().block, article.position.block);
}

void ReaderViewTest::keepsTheSentenceWhenTheFontChanges()
{
    ShownPage shown;
    const OpenedArticle article = opened(longArticle());
    QVERIFY(shown.show(article));
    const ReadingPosition there = positionOf(article, "Letter number 331 ends");
    shown.view.restorePosition(there);
    QVERIFY(comesToTheTop(shown, "Letter number 331 ends"));
    for (const int size : {30, 15, 24, 18, 36, 18}) {
        Appearance appearance;
        appearance.size = size;
        QSignalSpy moved(&shown.view, &ReaderView::positionChanged);
        shown.view.setAppearance(appearance);
        QVERIFY(shown.wait([&] { return !moved.isEmpty(); }));
        QVERIFY(comesToTheTop(shown, "Letter number 331 ends"));
    }
    QCOMPARE(shown.view.position().block, there.block);
    QCOMPARE(shown.view.position().offset, there.offset);
}

void ReaderViewTest::keepsTheSentenceWhenHiddenBlocksAppear()
{
    ShownPage shown;
    const OpenedArticle article = opened(longArticle());
    QVERIFY(shown.show(article));
    shown.view.restorePosition(positionOf(article, "Letter number 205 begins"));
    QVERIFY(comesToTheTop(shown, "Letter number 205 begins"));
    for (const bool isShown : {true, false}) {
        QSignalSpy painted(&shown.view, &ReaderView::shown);
        shown.view.setShowHidden(isShown);
        QVERIFY(shown.wait([&] { return !painted.isEmpty(); }));
        QVERIFY(comesToTheTop(shown, "Letter number 205 begins"));
        QCOMPARE(
            shown.ask(QStringLiteral("document.querySelectorAll('.hidden').length > 0")).toBool(),
            isShown);
    }
}

void ReaderViewTest::scrollsToAPassageAndFlashesIt()
{
    ShownPage shown;
    OpenedArticle article = opened(longArticle());
    const int start = offsetOf(article, "Letter number 377 ends");
    article.notes = {note(QStringLiteral("a"), start, start + 22)};
    shown.view.showArticle(article);
    shown.view.scrollTo(start); // before the page stands
    const auto isInView = [&] {
        const double top = topOf(shown, "Letter number 377 ends");
        return top > 0 && top < shown.view.height() - 20;
    };
    QVERIFY(shown.wait(isInView));
    QCOMPARE(shown.ask(QStringLiteral("document.querySelector('.flash').dataset.id")).toString(),
             QStringLiteral("a"));
    shown.view.scrollTo(0);
    QVERIFY(shown.wait([&] { return shown.ask(QStringLiteral("scrollY")).toInt() == 0; }));
}

void ReaderViewTest::findsForwardsAndBackwardsBelowTheFold()
{
    ShownPage shown;
    QVERIFY(shown.show(opened(longArticle())));
    QSignalSpy found(&shown.view, &ReaderView::found);
    shown.view.find(QStringLiteral("number 39"));
    QVERIFY(shown.wait([&] { return !found.isEmpty() && found.last()[1].toInt() == 22; }));
    const int first = found.last()[0].toInt();
    shown.view.find(QStringLiteral("number 39"));
    QVERIFY(shown.wait([&] { return found.last()[0].toInt() == first + 1; }));
    shown.view.find(QStringLiteral("number 39"), ReaderView::Direction::Backward);
    QVERIFY(shown.wait([&] { return found.last()[0].toInt() == first; }));
    shown.view.find(QStringLiteral("number 399 ends"));
    QVERIFY(shown.wait([&] {
        const double top = topOf(shown, "Letter number 399 ends");
        return top > 0 && top < shown.view.height();
    }));
    shown.view.find(QStringLiteral("no such words"));
    QVERIFY(shown.wait([&] { return found.last()[1].toInt() == 0; }));
}

void ReaderViewTest::passesNoPlaceBehindTheText()
{
    ShownPage shown;
    OpenedArticle article = opened(ferryArticle());
    const int length = int(article.text.text.size());
    article.position = {9999, 9999};
    article.notes = {note(QStringLiteral("a"), 5, length + 1),
                     note(QStringLiteral("b"), 0, length)};
    QVERIFY(shown.show(article));
    shown.view.scrollTo(length + 1000);
    shown.view.scrollTo(-5);
    shown.view.restorePosition({-4, -4});
    QCOMPARE(
        shown.ask(QStringLiteral("document.querySelectorAll('[data-id=\"a\"]').length")).toInt(),
        0);
    QVERIFY(
        shown.ask(QStringLiteral("document.querySelectorAll('[data-id=\"b\"]').length")).toInt() >
        9);
}

void ReaderViewTest::comesBackWhenTheRendererDies()
{
    ShownPage shown;
    const OpenedArticle article = opened(longArticle());
    QVERIFY(shown.show(article));
    shown.view.restorePosition(positionOf(article, "Letter number 120 begins"));
    QVERIFY(comesToTheTop(shown, "Letter number 120 begins"));
    QSignalSpy painted(&shown.view, &ReaderView::shown);
    ::kill(pid_t(shown.page()->renderProcessPid()), SIGKILL);
    QVERIFY(shown.wait([&] { return !painted.isEmpty(); }));
    QVERIFY(comesToTheTop(shown, "Letter number 120 begins"));
}

void ReaderViewTest::givesUpAfterTheFourthDeathAndTriesAgainForTheNextArticle()
{
    ShownPage shown;
    QSignalSpy lost(&shown.view, &ReaderView::pageLost);
    QVERIFY(shown.show(opened(ferryArticle())));
    for (int kills = 0; lost.isEmpty(); ++kills) {
        QVERIFY(kills < 4);
        QSignalSpy painted(&shown.view, &ReaderView::shown);
        ::kill(pid_t(shown.page()->renderProcessPid()), SIGKILL);
        QVERIFY(shown.wait([&] { return !painted.isEmpty() || !lost.isEmpty(); }));
    }
    QVERIFY(shown.show(opened(longArticle())));
    QCOMPARE(lost.size(), 1);
}

BROADSHEET_WEB_TEST_MAIN(ReaderViewTest)
#include "reader_view_test.moc"
