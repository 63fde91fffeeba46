// Golden tests: every tests/data/html/NAME.html is read and compared with NAME.expected.json, which
// lists the fields and each block as "kind: text" (hidden ones as "reason: text"). To add a case,
// add the two files; with BROADSHEET_UPDATE_GOLDEN set, the missing .expected.json are written, to
// be checked by eye.

#include "app/extract/html_structure.h"
#include "app/formats/html_reader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace broadsheet;

class HtmlStructureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePageAsExpected_data();
    void readsThePageAsExpected();
    void givesRunsForLooksAndLinks();
    void saysThatAPageIsNotFree();
    void givesEachBlockAReasonAndAConfidence();
    void keepsTheTextOfAPageWithoutAnArticle();
};

static const QString Folder = QStringLiteral(BROADSHEET_SOURCE_DIR "/tests/data/html/");

static Extraction extractFile(const QString &name)
{
    QFile file(Folder + name + QStringLiteral(".html"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Extraction extraction;
    const auto done = readHtml(file.readAll(), name, [&](const Document &document) {
        extraction = extractHtml(document);
        return true;
    });
    Q_ASSERT(done);
    return extraction;
}

static QString blockLine(const Block &block)
{
    QString line = (block.hidden ? block.reason : kindName(block.kind)) + QStringLiteral(": ");
    line += block.label.isEmpty() ? QString() : QStringLiteral("[%1] ").arg(block.label);
    line += block.text;
    return block.href.isEmpty() ? line : line + QStringLiteral(" <%1>").arg(block.href);
}

static QJsonObject summary(const Article &article)
{
    QJsonObject json;
    const auto put = [&json](const char *name, const QString &value) {
        if (!value.isEmpty()) {
            json.insert(QLatin1String(name), value);
        }
    };
    put("headline", article.headline);
    put("kicker", article.kicker);
    put("standfirst", article.standfirst);
    put("byline", article.byline);
    put("dateline", article.dateline);
    put("publication", article.publication);
    put("published", article.published);
    put("modified", article.modified);
    put("url", article.url);
    put("language", article.language);
    QJsonArray shown;
    QJsonArray hidden;
    for (const Block &block : article.blocks) {
        (block.hidden ? hidden : shown).append(blockLine(block));
    }
    json.insert(QLatin1String("shown"), shown);
    json.insert(QLatin1String("hidden"), hidden);
    return json;
}

void HtmlStructureTest::readsThePageAsExpected_data()
{
    QTest::addColumn<QString>("name");
    const QStringList pages = QDir(Folder).entryList({QStringLiteral("*.html")});
    for (const QString &page : pages) {
        QTest::newRow(qPrintable(page)) << page.chopped(5);
    }
}

void HtmlStructureTest::readsThePageAsExpected()
{
    QFETCH(const QString, name);
    const QJsonObject actual = summary(extractFile(name).article);
    QFile file(Folder + name + QStringLiteral(".expected.json"));
    if (!file.exists() && qEnvironmentVariableIsSet("BROADSHEET_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(actual).toJson());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "no .expected.json for this page");
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(QString::fromUtf8(QJsonDocument(actual).toJson()),
             QString::fromUtf8(QJsonDocument(expected).toJson()));
}

void HtmlStructureTest::givesRunsForLooksAndLinks()
{
    const Article article = extractFile(QStringLiteral("looks_and_links")).article;
    const auto block = std::find_if(article.blocks.begin(),
                                    article.blocks.end(),
                                    [](const Block &b) { return b.text.startsWith(u"It was"); });
    QVERIFY(block != article.blocks.end());
    QStringList runs;
    for (const Run &run : block->runs) {
        runs << QStringLiteral("%1|%2|%3")
                    .arg(int(run.style))
                    .arg(block->text.mid(run.start, run.length), run.href);
    }
    QCOMPARE(runs,
             (QStringList{QStringLiteral("1|very|"),
                          QStringLiteral("2|minus nine|"),
                          QStringLiteral("0|harbour log|https://dun.example/log"),
                          QStringLiteral("3|log.txt|")}));
}

void HtmlStructureTest::saysThatAPageIsNotFree()
{
    const QStringList diagnostics = extractFile(QStringLiteral("json_ld")).diagnostics;
    QCOMPARE(diagnostics.size(), 1);
    QVERIFY(diagnostics.first().contains(u"not free"));
}

void HtmlStructureTest::givesEachBlockAReasonAndAConfidence()
{
    const Article article = extractFile(QStringLiteral("furniture")).article;
    QVERIFY(article.blocks.size() > 5);
    for (const Block &block : article.blocks) {
        QVERIFY2(!block.reason.isEmpty(), qPrintable(block.text));
        QVERIFY(block.confidence > 0 && block.confidence <= 1);
    }
}

void HtmlStructureTest::keepsTheTextOfAPageWithoutAnArticle()
{
    Document document;
    document.form = Document::Form::Html;
    document.html = parseHtml(QStringLiteral("<p>one</p><p>two</p>"));
    QString text;
    for (const Block &block : extractHtml(document).article.blocks) {
        text += block.hidden ? QString() : block.text + QLatin1Char(' ');
    }
    QCOMPARE(text, QStringLiteral("one two "));
    QVERIFY(extractHtml(Document{}).article.blocks.isEmpty());
}

QTEST_APPLESS_MAIN(HtmlStructureTest)
#include "html_structure_test.moc"
