#include "app/render/notes_page.h"
#include "tests/support/marked_copy.h"

#include <QRegularExpression>
#include <QTest>

using namespace broadsheet;

class NotesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksThePassageAndSetsTheNoteBesideIt();
    void holdsNothingThatRunsOrIsFetched();
    void printsNotesWhoseArticleIsGone();
};

void NotesPageTest::marksThePassageAndSetsTheNoteBesideIt()
{
    const MarkedCopy marked;
    const QString page = writeNotesPage({marked.copy}, QStringLiteral("Notes"));
    QVERIFY(page.contains(QStringLiteral("The <mark class=\"pink\">night ferry &amp; crew</mark>"
                                         "<sup><a href=\"#n1-1\">1</a></sup> stay in port.")));
    QVERIFY(page.contains(QStringLiteral("id=\"n1-1\"")));
    QVERIFY(page.contains(QStringLiteral("1. ask &lt;them&gt;\nnow")));
    QVERIFY(page.contains(QStringLiteral("gone &lt;i&gt;words&lt;/i&gt;")));
    QCOMPARE(page.count(QStringLiteral("<h1")), 1);
}

void NotesPageTest::holdsNothingThatRunsOrIsFetched()
{
    MarkedCopy marked;
    marked.copy.passages[0].color = QStringLiteral("\" onclick=\"x");
    marked.copy.url = QStringLiteral("javascript:alert(1)");
    const QString page = writeNotesPage({marked.copy, marked.copy}, QStringLiteral("<Notes>"));
    QVERIFY(!page.contains(QStringLiteral("<script")));
    QVERIFY(!page.contains(QStringLiteral("<img")));
    QVERIFY(!page.contains(QStringLiteral("javascript:")));
    QVERIFY(!page.contains(QStringLiteral("\" onclick=")));
    QVERIFY(!page.contains(QStringLiteral("<Notes>")));
    QVERIFY(!page.contains(QRegularExpression(QStringLiteral("(src=|@import|url\\()"))));
    QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
}

void NotesPageTest::printsNotesWhoseArticleIsGone()
{
    MarkedCopy marked;
    ReadingCopy gone;
    gone.headline = QStringLiteral("Lost & gone");
    gone.passages = {marked.copy.passages[1]};
    const QString page = writeNotesPage({gone}, QStringLiteral("Notes"));
    QVERIFY(page.contains(QStringLiteral("Lost &amp; gone")));
    QVERIFY(page.contains(QStringLiteral("not in the library")));
    QVERIFY(page.contains(QStringLiteral("gone &lt;i&gt;words")));
}

QTEST_APPLESS_MAIN(NotesPageTest)
#include "notes_page_test.moc"
