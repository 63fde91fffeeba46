#include "app/base/markdown.h"

#include <QTest>

using namespace broadsheet;

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingThatIsMarkup();
    void makesATagOfOneWord();
};

void MarkdownTest::leavesNothingThatIsMarkup()
{
    QCOMPARE(markdownEscaped(u"==<b>[a](x)*"), QStringLiteral("\\=\\=\\<b\\>\\[a\\](x)\\*"));
    QCOMPARE(markdownEscaped(u"1. May was\nwet"), QStringLiteral("1\\. May was wet"));
    QCOMPARE(markdownEscaped(u"- so"), QStringLiteral("\\- so"));
    QCOMPARE(markdownEscaped(u"It was wet. Why?"), QStringLiteral("It was wet. Why?"));
}

void MarkdownTest::makesATagOfOneWord()
{
    QCOMPARE(markdownTag(QStringLiteral("night ferry")), QStringLiteral("#night-ferry"));
}

QTEST_APPLESS_MAIN(MarkdownTest)
#include "markdown_test.moc"
