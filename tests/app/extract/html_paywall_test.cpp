#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlPaywallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheReaderHas_data();
    void saysWhatTheReaderHas();
};

void HtmlPaywallTest::saysWhatTheReaderHas_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<int>("paragraphs");
    QTest::addColumn<QString>("foot");
    QTest::addColumn<QString>("note");
    const QString wall =
        QStringLiteral("<div class=paywall><p>Go on with a subscription</p></div>");
    const QString locked = QStringLiteral("<meta property='article:content_tier' content=locked>");
    const QString notFree = QStringLiteral(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry "
        "sails at last\",\"isAccessibleForFree\":\"False\"}</script>");
    QTest::newRow("free") << QString() << 3 << QString() << QString();
    QTest::newRow("a wall below a beginning") << QString() << 3 << wall << "beginning";
    QTest::newRow("all of it, and a wall that is not shown")
        << QString() << 40 << wall << QString();
    QTest::newRow("declared") << notFree << 40 << QString() << "not free";
    QTest::newRow("declared otherwise") << locked << 40 << QString() << "not free";
    QTest::newRow("declared, and it breaks off")
        << notFree << 40 << "<p>And then the captain of the night ferry told them that…</p>"
        << "beginning";
}

void HtmlPaywallTest::saysWhatTheReaderHas()
{
    QFETCH(QString, head);
    QFETCH(int, paragraphs);
    QFETCH(QString, foot);
    QFETCH(QString, note);
    QString prose;
    for (int i = 0; i < paragraphs; ++i) {
        prose += QStringLiteral("<p>The ferry number %1 that Dun has waited for sails again from "
                                "Monday, they said at the quay.</p>")
                     .arg(i);
    }
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(
        head +
        QStringLiteral("<article><h1>Ferry sails at last</h1>%1%2</article>").arg(prose, foot));
    const QStringList notes = extractHtml(document).diagnostics;
    QCOMPARE(notes.size(), note.isEmpty() ? 0 : 1);
    QVERIFY(note.isEmpty() || notes.first().contains(note));
}

QTEST_APPLESS_MAIN(HtmlPaywallTest)
#include "html_paywall_test.moc"
