#include "app/formats/plain_text_reader.h"

#include <QTest>

using namespace broadsheet;

class PlainTextReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNumberingOfLinesSplitAtLf();
    void namesTheDocumentAfterTheFile();
};

static Document readOne(const QByteArray &bytes)
{
    Document document;
    const auto done = readPlainText(bytes, QStringLiteral("/tmp/ferry.txt"), [&](Document found) {
        document = std::move(found);
        return true;
    });
    Q_ASSERT(done);
    return document;
}

void PlainTextReaderTest::keepsTheNumberingOfLinesSplitAtLf()
{
    QCOMPARE(readOne("one\r\ntwo\nthree\rstill three\r\n").text,
             QStringLiteral("one\ntwo\nthree still three\n"));
}

void PlainTextReaderTest::namesTheDocumentAfterTheFile()
{
    QCOMPARE(readOne("x").name, QStringLiteral("ferry.txt"));
    QCOMPARE(int(readOne("x").form), int(Document::Form::Text));
}

QTEST_APPLESS_MAIN(PlainTextReaderTest)
#include "plain_text_reader_test.moc"
