// resources/page/page.js: offsets, marks and selections, as a person meets them.

#include "tests/support/invented_article.h"
#include "tests/support/web_test.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace broadsheet;

class PageScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheReadingTextInOrder();
    void marksExactlyTheWords_data();
    void marksExactlyTheWords();
    void marksOverlappingNotes();
    void leavesNoTraceOfOldMarks();
    void marksTheHitsOfASearch();
    void reportsASelectionByItsOffsets_data();
    void reportsASelectionByItsOffsets();
    void trimsWhatAParagraphSelectionTakesAlong();
    void reportsASelectionMadeWithTheMouse();
    void keepsTheSelectionWhenMarksChange();
    void saysThatTheSelectionIsGone();
    void reportsAClickOnANote();
    void showsTheInnerNoteOfTwo();
    void saysWhoseMarkACopyHas();
    void setsAHeadlineAsLongAsAParagraphSmaller();

private:
    void select(int start, int end);
    QString marked(const QString &id);
    QRect rectOf(const QString &expression);

    std::unique_ptr<ShownPage> m_shown;
    OpenedArticle m_article;
};

namespace {

// Every kind of block, words beyond the basic plane, and a paragraph from right to left.
Article mixedArticle()
{
    Article article = ferryArticle();
    article.blocks.insert(
        9, block(BlockKind::Paragraph, QStringLiteral("The mate’s sign 😀🚢 stands for “aye”.")));
    article.blocks.insert(
        10, block(BlockKind::Paragraph, QStringLiteral("قال القبطان إن السفينة لن تبحر ليلا.")));
    return article;
}

QString withoutBreaks(QString text) { return text.remove(QLatin1Char('\n')); }

} // namespace

void PageScriptTest::initTestCase()
{
    m_shown = std::make_unique<ShownPage>();
    m_article = opened(mixedArticle());
    QVERIFY(m_shown->show(m_article));
}

// Puts the document's selection where page.js itself would look for the two offsets.
void PageScriptTest::select(int start, int end)
{
    m_shown->ask(QStringLiteral(
                     "{const at = offset => {"
                     "  const all = [...document.querySelectorAll('[data-start]')];"
                     "  const holder = all.filter(h => Number(h.dataset.start) <= offset).pop();"
                     "  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);"
                     "  let left = offset - Number(holder.dataset.start);"
                     "  while (walker.nextNode()) {"
                     "    if (left <= walker.currentNode.length) return [walker.currentNode, left];"
                     "    left -= walker.currentNode.length;"
                     "  }};"
                     "getSelection().setBaseAndExtent(...at(%1), ...at(%2));} 1")
                     .arg(start)
                     .arg(end));
}

QString PageScriptTest::marked(const QString &id)
{
    return m_shown
        ->ask(QStringLiteral("[...document.querySelectorAll('mark[data-id=\"%1\"]')]"
                             ".map(mark => mark.textContent).join('')")
                  .arg(id))
        .toString();
}

QRect PageScriptTest::rectOf(const QString &expression)
{
    const QVariantList numbers = m_shown
                                     ->ask(QStringLiteral("{const r = %1.getBoundingClientRect();"
                                                          "[r.x, r.y, r.width, r.height]}")
                                               .arg(expression))
                                     .toList();
    return numbers.size() != 4 ? QRect()
                               : QRectF(numbers[0].toDouble(),
                                        numbers[1].toDouble(),
                                        numbers[2].toDouble(),
                                        numbers[3].toDouble())
                                     .toAlignedRect();
}

void PageScriptTest::holdsTheReadingTextInOrder()
{
    const QVariantList holders =
        m_shown
            ->ask(QStringLiteral("[...document.querySelectorAll('[data-start]')]"
                                 ".map(h => [Number(h.dataset.start), h.textContent])"))
            .toList();
    QString text;
    for (const QVariant &holder : holders) {
        const int start = holder.toList()[0].toInt();
        text += m_article.text.text.mid(text.size(), start - text.size());
        text += holder.toList()[1].toString();
    }
    QCOMPARE(text, m_article.text.text);
}

void PageScriptTest::marksExactlyTheWords_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("in a paragraph") << QStringLiteral("crew of") << QStringLiteral("gangway");
    QTest::newRow("across emphasis and a link")
        << QStringLiteral("The last") << QStringLiteral("Thursday.");
    QTest::newRow("surrogates") << QStringLiteral("😀") << QStringLiteral("🚢");
    QTest::newRow("right to left") << QStringLiteral("القبطان") << QStringLiteral("السفينة");
    QTest::newRow("across blocks")
        << QStringLiteral("eleven walked") << QStringLiteral("We are not afraid");
    QTest::newRow("across a table") << QStringLiteral("article 12") << QStringLiteral("pump stops");
    QTest::newRow("the whole article")
        << QStringLiteral("Harbours") << QStringLiteral("Storm closes three harbours");
}

void PageScriptTest::marksExactlyTheWords()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const QString &text = m_article.text.text;
    const int start = int(text.indexOf(first));
    const int end = int(text.indexOf(last, start) + last.size());
    m_shown->view.paint({note(QStringLiteral("a"), start, end)});
    QString expected = withoutBreaks(text.mid(start, end - start));
    expected.remove(QLatin1Char('\t'));
    QCOMPARE(withoutBreaks(marked(QStringLiteral("a"))), expected);
    holdsTheReadingTextInOrder();
}

void PageScriptTest::marksOverlappingNotes()
{
    const QString &text = m_article.text.text;
    const int start = int(text.indexOf(QStringLiteral("walked down")));
    m_shown->view.paint({note(QStringLiteral("a"), start, start + 20),
                         note(QStringLiteral("b"), start + 10, start + 40),
                         note(QStringLiteral("c"), start + 15, start + 18)});
    QCOMPARE(marked(QStringLiteral("a")), text.mid(start, 20));
    QCOMPARE(marked(QStringLiteral("b")), text.mid(start + 10, 30));
    QCOMPARE(marked(QStringLiteral("c")), text.mid(start + 15, 3));
    holdsTheReadingTextInOrder();
}

void PageScriptTest::leavesNoTraceOfOldMarks()
{
    const QString dom = QStringLiteral("document.querySelector('main').innerHTML");
    const QString nodes =
        QStringLiteral("{let n = 0; const w = document.createTreeWalker(document.querySelector("
                       "'main')); while (w.nextNode()) ++n; n}");
    m_shown->view.paint({});
    const QString before = m_shown->ask(dom).toString();
    const int count = m_shown->ask(nodes).toInt();
    m_shown->view.paint({note(QStringLiteral("a"), 5, 400), note(QStringLiteral("b"), 90, 600)});
    QVERIFY(m_shown->ask(dom).toString() != before);
    m_shown->view.paint({});
    QCOMPARE(m_shown->ask(dom).toString(), before);
    QCOMPARE(m_shown->ask(nodes).toInt(), count);
}

void PageScriptTest::marksTheHitsOfASearch()
{
    m_shown->view.markHits({QStringLiteral("pump"), QStringLiteral("inspect*")});
    QCOMPARE(
        m_shown
            ->ask(QStringLiteral("[...new Set([...document.querySelectorAll('mark.hit')]"
                                 ".map(mark => mark.textContent.toLowerCase()))].sort().join()"))
            .toString(),
        QStringLiteral("inspect,pump"));
    m_shown->view.markHits({});
    QCOMPARE(m_shown->ask(QStringLiteral("document.querySelectorAll('mark').length")).toInt(), 0);
}

void PageScriptTest::reportsASelectionByItsOffsets_data() { marksExactlyTheWords_data(); }

void PageScriptTest::reportsASelectionByItsOffsets()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    const QString &text = m_article.text.text;
    const int start = int(text.indexOf(first));
    const int end = int(text.indexOf(last, start) + last.size());
    for (const bool backwards : {false, true}) {
        m_shown->view.clearSelection();
        QSignalSpy selected(&m_shown->view, &ReaderView::passageSelected);
        backwards ? select(end, start) : select(start, end);
        QVERIFY(m_shown->wait([&] { return !selected.isEmpty(); }));
        QCOMPARE(selected.last()[0].toInt(), start);
        QCOMPARE(selected.last()[1].toInt(), end);
        QCOMPARE(m_shown->view.selectedText(), text.mid(start, end - start));
        QVERIFY(selected.last()[2].toRect().isValid());
    }
}

void PageScriptTest::trimsWhatAParagraphSelectionTakesAlong()
{
    m_shown->view.clearSelection();
    QSignalSpy selected(&m_shown->view, &ReaderView::passageSelected);
    // As a triple click does: from the start of one block to the start of the next.
    m_shown->ask(
        QStringLiteral("{const all = [...document.querySelectorAll('[data-start]')];"
                       "const i = all.findIndex(h => h.textContent.startsWith('In March'));"
                       "getSelection().setBaseAndExtent(all[i], 0, all[i + 1], 0);} 1"));
    QVERIFY(m_shown->wait([&] { return !selected.isEmpty(); }));
    QVERIFY(m_shown->view.selectedText().startsWith(QStringLiteral("In March")));
    QVERIFY(m_shown->view.selectedText().endsWith(QStringLiteral("at least.")));
}

void PageScriptTest::reportsASelectionMadeWithTheMouse()
{
    m_shown->view.clearSelection();
    m_shown->view.paint({});
    m_shown->ask(QStringLiteral("scrollTo(0, 0); 1"));
    const QRect headline = rectOf(QStringLiteral("document.querySelector('h1')"));
    QWidget *web = m_shown->webView()->focusProxy();
    QSignalSpy selected(&m_shown->view, &ReaderView::passageSelected);
    const QPoint from(headline.left() + 1, headline.top() + 20);
    QTest::mousePress(web, Qt::LeftButton, {}, from);
    QTest::mouseMove(web, from + QPoint(headline.width() / 4, 0));
    const auto to =
        QStringLiteral("{const r = document.querySelector('h1').getBoundingClientRect();"
                       "[r.left + r.width / 2, r.top + 20]}");
    QVERIFY(m_shown->hover(
        to, [&] { return !m_shown->ask(QStringLiteral("getSelection().isCollapsed")).toBool(); }));
    QCOMPARE(selected.size(), 0); // not while the button is down
    QTest::mouseRelease(web, Qt::LeftButton, {}, from + QPoint(headline.width() / 2, 0));
    QVERIFY(m_shown->wait([&] { return !selected.isEmpty(); }));
    const QString text = m_shown->view.selectedText();
    QVERIFY2(text.size() > 3 && m_article.article.headline.startsWith(text), qPrintable(text));
    QVERIFY(headline.adjusted(-9, -9, 9, 9).contains(selected.last()[2].toRect()));
}

void PageScriptTest::keepsTheSelectionWhenMarksChange()
{
    const int start = int(m_article.text.text.indexOf(QStringLiteral("walked down")));
    m_shown->view.clearSelection();
    QSignalSpy selected(&m_shown->view, &ReaderView::passageSelected);
    select(start, start + 11);
    QVERIFY(m_shown->wait([&] { return !selected.isEmpty(); }));
    m_shown->view.paint({note(QStringLiteral("a"), start + 3, start + 30)});
    QCOMPARE(m_shown->ask(QStringLiteral("getSelection().toString()")).toString(),
             QStringLiteral("walked down"));
    QVERIFY(m_shown->view.selection().has_value());
}

void PageScriptTest::saysThatTheSelectionIsGone()
{
    QSignalSpy selected(&m_shown->view, &ReaderView::passageSelected);
    QSignalSpy cleared(&m_shown->view, &ReaderView::selectionCleared);
    select(5, 30);
    QVERIFY(m_shown->wait([&] { return !selected.isEmpty(); }));
    m_shown->ask(QStringLiteral("getSelection().collapseToEnd(); 1"));
    QVERIFY(m_shown->wait([&] { return !cleared.isEmpty(); }));
    QVERIFY(!m_shown->view.selection().has_value());
    QVERIFY(m_shown->view.selectedText().isEmpty());
}

void PageScriptTest::reportsAClickOnANote()
{
    m_shown->view.clearSelection();
    m_shown->ask(QStringLiteral("scrollTo(0, 0); 1"));
    const int start = int(m_article.text.text.indexOf(QStringLiteral("ferry stays")));
    OpenedArticle withNote = m_article;
    withNote.notes = {note(QStringLiteral("a"), start, start + 11)};
    QVERIFY(m_shown->show(withNote));
    const QRect mark = rectOf(QStringLiteral("document.querySelector('mark[data-id=\"a\"]')"));
    QSignalSpy clicked(&m_shown->view, &ReaderView::annotationClicked);
    const auto middle =
        QStringLiteral("{const r = document.querySelector('mark[data-id=\"a\"]')"
                       ".getBoundingClientRect(); [r.x + r.width / 2, r.y + r.height / 2]}");
    QVERIFY(m_shown->click(middle, {}, [&] { return !clicked.isEmpty(); }));
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("a"));
    QCOMPARE(clicked[0][1].toRect(), mark);
}

void PageScriptTest::showsTheInnerNoteOfTwo()
{
    const int start = int(m_article.text.text.indexOf(QStringLiteral("ferry stays")));
    m_shown->view.paint({note(QStringLiteral("inner"), start, start + 11),
                         note(QStringLiteral("outer"), start - 5, start + 20)});
    QCOMPARE(m_shown
                 ->ask(QStringLiteral("document.querySelector('mark[data-id=\"inner\"]')"
                                      ".parentElement.dataset.id"))
                 .toString(),
             QStringLiteral("outer"));
}

void PageScriptTest::saysWhoseMarkACopyHas()
{
    const int start = int(m_article.text.text.indexOf(QStringLiteral("walked down")));
    m_shown->view.paint({});
    m_shown->view.markCopies({{{start, start + 11},
                               QStringLiteral("pink"),
                               QStringLiteral("Marked in a copy: <b>Post</b>")}});
    QVERIFY(m_shown->wait([&] {
        return m_shown->ask(QStringLiteral("document.querySelector('mark.copy')?.textContent"))
                   .toString() == QStringLiteral("walked down");
    }));
    QCOMPARE(m_shown->ask(QStringLiteral("document.querySelector('mark.copy').title")).toString(),
             QStringLiteral("Marked in a copy: <b>Post</b>"));
    QVERIFY(m_shown->show(m_article)); // shown anew, it has none
    QCOMPARE(m_shown->ask(QStringLiteral("document.querySelectorAll('mark').length")).toInt(), 0);
}

void PageScriptTest::setsAHeadlineAsLongAsAParagraphSmaller()
{
    const auto pixels = [this](const QString &element) {
        return m_shown
            ->ask(QStringLiteral(
                      "parseFloat(getComputedStyle(document.querySelector('%1')).fontSize)")
                      .arg(element))
            .toDouble();
    };
    const double before = pixels(QStringLiteral("h1"));
    Article article = ferryArticle();
    article.headline = QStringLiteral("The council votes after eleven hours to keep ").repeated(5);
    article.blocks[1].text = article.headline;
    QVERIFY(m_shown->show(opened(article)));
    QVERIFY(pixels(QStringLiteral("h1")) < before);
    QVERIFY(pixels(QStringLiteral("h1")) >= 1.8 * pixels(QStringLiteral("main")));
    QVERIFY(m_shown->show(m_article));
    QCOMPARE(pixels(QStringLiteral("h1")), before);
}

BROADSHEET_WEB_TEST_MAIN(PageScriptTest)
#include "page_script_test.moc"
