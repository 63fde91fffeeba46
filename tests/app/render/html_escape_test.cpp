#include "app/render/html_escape.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace broadsheet;

class HtmlEscapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoMarkupInText_data();
    void leavesNoMarkupInText();
    void comesBackUnitForUnit();
    void replacesWhatAParserWouldDrop();
    void addsToWhatIsThere();
};

namespace {

QString escaped(const QString &text)
{
    QString out;
    appendEscaped(out, text);
    return out;
}

} // namespace

void HtmlEscapeTest::leavesNoMarkupInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>");
    QTest::newRow("leaves an attribute") << QStringLiteral("\" onclick=\"alert(1)");
    QTest::newRow("leaves a value in single quotes") << QStringLiteral("' onclick='alert(1)");
    QTest::newRow("comment") << QStringLiteral("<!-- --><!--[if IE]>");
    QTest::newRow("section") << QStringLiteral("]]><![CDATA[<b>");
}

void HtmlEscapeTest::leavesNoMarkupInText()
{
    QFETCH(const QString, text);
    const QString out = escaped(text);
    for (const char16_t c : {u'<', u'>', u'"', u'\''}) {
        QVERIFY2(!out.contains(QChar(c)), qPrintable(out));
    }
}

void HtmlEscapeTest::comesBackUnitForUnit()
{
    const QString text = QStringLiteral("a & b &amp; &lt; &#x41; \r\n\t“¡ñ…” 😀 שלום 中");
    QXmlStreamReader reader(QStringLiteral("<p>%1</p>").arg(escaped(text)));
    reader.readNextStartElement();
    QCOMPARE(reader.readElementText(), text);
}

void HtmlEscapeTest::replacesWhatAParserWouldDrop()
{
    const QChar replacement = QChar::ReplacementCharacter;
    QCOMPARE(escaped(QStringLiteral("a") + QChar(0) + QStringLiteral("b")),
             QStringLiteral("a") + replacement + QStringLiteral("b"));
    const QString high(QChar(0xd83d));
    const QString low(QChar(0xde00));
    QCOMPARE(escaped(high), QString(replacement));
    QCOMPARE(escaped(low + high), QString(2, replacement));
    QCOMPARE(escaped(high + high + low), replacement + high + low);
    QCOMPARE(escaped(high + low + low), high + low + replacement);
}

void HtmlEscapeTest::addsToWhatIsThere()
{
    QString out = QStringLiteral("<p>");
    appendEscaped(out, u"x < y");
    QCOMPARE(out, QStringLiteral("<p>x &lt; y"));
}

QTEST_GUILESS_MAIN(HtmlEscapeTest)
#include "html_escape_test.moc"
