#include "app/render/markdown_writer.h"
#include "tests/support/marked_copy.h"

#include <QTest>

using namespace broadsheet;

class MarkdownWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatObsidianReads();
};

void MarkdownWriterTest::writesWhatObsidianReads()
{
    const MarkedCopy marked;
    const QString text = writeArticleMarkdown(marked.copy);
    QVERIFY(text.startsWith(QStringLiteral("---\ntitle: \"Ferry <b>stays</b>\"\nsource: ")));
    QVERIFY(text.contains(QStringLiteral("\n# Ferry \\<b\\>stays\\</b\\>\n")));
    QVERIFY(text.contains(QStringLiteral("\nThe ==night ferry \\& crew==[^1] stay in port.\n")));
    QVERIFY(text.contains(QStringLiteral("\n## No \\*wind\\*\n")));
    QVERIFY(text.contains(QStringLiteral("\n[^1]: ask <them>\n    now #sea\n")));
    QVERIFY(text.contains(QStringLiteral("No longer in the text")));
    QVERIFY(text.contains(QStringLiteral("\n> gone \\<i\\>words\\</i\\>\n")));
}

QTEST_APPLESS_MAIN(MarkdownWriterTest)
#include "markdown_writer_test.moc"
