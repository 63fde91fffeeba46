#include "app/extract/extractor.h"

#include <QTest>

using namespace broadsheet;

class ExtractorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextByItsLines();
    void readsHtmlByItsTree();
};

void ExtractorTest::readsTextByItsLines()
{
    Document document;
    document.text =
        QStringLiteral("Ferries return to Dun\n\nThe ferries of Port Dun sailed again on Monday.");
    document.url = QStringLiteral("https://dun.example/ferries");
    document.diagnostics = {QStringLiteral("charset guessed: windows-1252")};
    const Extraction extraction = extract(document);
    QCOMPARE(extraction.article.headline, QStringLiteral("Ferries return to Dun"));
    QCOMPARE(extraction.article.url, document.url);
    QCOMPARE(extraction.diagnostics, document.diagnostics);
    QVERIFY(extraction.article.blocks.last().lines);
}

void ExtractorTest::readsHtmlByItsTree()
{
    Document document;
    document.form = Document::Form::Html;
    document.html.title = QStringLiteral("Ferries return to Dun");
    QCOMPARE(extract(document).article.headline, document.html.title);
}

QTEST_APPLESS_MAIN(ExtractorTest)
#include "extractor_test.moc"
