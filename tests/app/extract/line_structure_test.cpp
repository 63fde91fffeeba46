#include "app/article/article_json.h"
#include "app/base/text.h"
#include "app/extract/line_model.h"
#include "app/extract/line_structure.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace broadsheet;

// tests/data/text/NAME.txt is what a scraper left, NAME.expected.json what must come of it:
// {"headline", "standfirst", …: fields of Article, as far as they matter to the case,
//  "blocks": [[first line, last line, kind, text or null, hidden]]}. Adding a case is adding two
// files.

namespace {

const QString DataFolder = QStringLiteral(BROADSHEET_SOURCE_DIR "/tests/data/text");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int nonBlankLines(const QString &text)
{
    int count = 0;
    for (const QString &line : text.split(u'\n')) {
        count += !isBlank(line);
    }
    return count;
}

QString described(const Block &block)
{
    return QStringLiteral("%1-%2 %3%4: %5")
        .arg(block.lines->first)
        .arg(block.lines->last)
        .arg(kindName(block.kind),
             block.hidden ? QStringLiteral(" (hidden)") : QString(),
             block.text);
}

QString described(const QJsonArray &expected, const Block &block)
{
    const QString text = expected[3].isNull() ? block.text : expected[3].toString();
    return QStringLiteral("%1-%2 %3%4: %5")
        .arg(expected[0].toInt())
        .arg(expected[1].toInt())
        .arg(expected[2].toString(),
             expected[4].toBool() ? QStringLiteral(" (hidden)") : QString(),
             text);
}

} // namespace

class LineStructureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rebuildsTheArticle_data();
    void rebuildsTheArticle();
    void putsEveryLineInOneBlock_data();
    void putsEveryLineInOneBlock();
    void saysWhyAndHowSure();
    void takesNoCreditForACaption();
    void takesNoShareButtonForASource();
};

void LineStructureTest::rebuildsTheArticle_data()
{
    QTest::addColumn<QString>("path");
    const QStringList names = QDir(DataFolder).entryList({QStringLiteral("*.txt")}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << DataFolder + u'/' + name.chopped(4);
    }
}

void LineStructureTest::rebuildsTheArticle()
{
    QFETCH(QString, path);
    const Article article =
        structureOfText(QString::fromUtf8(bytesOf(path + QStringLiteral(".txt"))));
    const QJsonObject expected =
        QJsonDocument::fromJson(bytesOf(path + QStringLiteral(".expected.json"))).object();
    QVERIFY(!expected.isEmpty());
    const QJsonObject actual = articleToJson(article);
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key() != u"blocks") {
            QCOMPARE(actual[it.key()].toString(), it.value().toString());
        }
    }
    const QJsonArray blocks = expected[u"blocks"].toArray();
    for (int i = 0; i < qMin(article.blocks.size(), blocks.size()); ++i) {
        QCOMPARE(described(article.blocks[i]), described(blocks[i].toArray(), article.blocks[i]));
    }
    QCOMPARE(article.blocks.size(), blocks.size());
}

void LineStructureTest::putsEveryLineInOneBlock_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << QStringLiteral("\n \u00a0\n\u200b\n");
    QTest::newRow("one letter") << QStringLiteral("a");
    QTest::newRow("one long line") << QString(100000, u'x');
    QTest::newRow("many short lines") << QStringLiteral("a\n").repeated(70000);
    QTest::newRow("no line end at the end")
        << QStringLiteral("Ferries return\n\nThey sailed on Monday.");
    QTest::newRow("only signs") << QStringLiteral("***\n---\n\n…\n\n(\n");
    QTest::newRow("lone surrogates") << QString(QChar(0xd83d)) + u'\n' + QChar(0xde00) + u'\n';
    QTest::newRow("tabs") << QStringLiteral("a\tb\nc\td\n");
}

void LineStructureTest::putsEveryLineInOneBlock()
{
    QFETCH(QString, text);
    const Article article = structureOfText(text);
    const QStringList lines = text.split(u'\n');
    int last = 0;
    int covered = 0;
    for (const Block &block : article.blocks) {
        QVERIFY(block.lines && block.lines->first > last &&
                block.lines->last >= block.lines->first);
        last = block.lines->last;
        for (int n = block.lines->first; n <= last; ++n) {
            covered += !isBlank(lines[n - 1]);
        }
        QVERIFY(!block.text.isEmpty());
    }
    QCOMPARE(covered, nonBlankLines(text));
}

void LineStructureTest::saysWhyAndHowSure()
{
    const Article article = structureOfText(QStringLiteral(
        "Ferries return to Dun\n\nBy Ann Other\n\nThe ferries of Dun sailed again on "
        "Monday, two years after the storm that broke the pier in three.\n"));
    for (const Block &block : article.blocks) {
        QVERIFY(!block.reason.isEmpty());
        QVERIFY(block.confidence >= 0 && block.confidence <= 1);
    }
}

namespace {

// The kinds of the lines of a text by a model that takes each line for `kind`.
QVector<BlockKind> kindsWhere(BlockKind kind, const QString &text)
{
    LineModel model;
    KindWeights kinds{};
    kinds[size_t(std::find(LineKinds.begin(), LineKinds.end(), kind) - LineKinds.begin())] = 2048;
    addSign(model, "any", kinds, {});
    QVector<BlockKind> found;
    for (const Block &block : structureOfText(text, model).blocks) {
        found += block.kind;
    }
    return found;
}

} // namespace

void LineStructureTest::takesNoCreditForACaption()
{
    const QVector<BlockKind> kinds =
        kindsWhere(BlockKind::Caption, QStringLiteral("A ferry at the pier\n(Photo: Ann Other)\n"));
    QCOMPARE(kinds.last(), BlockKind::Credit);
}

void LineStructureTest::takesNoShareButtonForASource()
{
    const QString body =
        QStringLiteral("The ferries of Port Dun sailed again on Monday. ").repeated(5);
    QCOMPARE(kindsWhere(BlockKind::Furniture, body + QStringLiteral("\n\nSource: AFP\n")).last(),
             BlockKind::Credit);
    QCOMPARE(kindsWhere(BlockKind::Furniture, body + QStringLiteral("\n\nTwitter\n")).last(),
             BlockKind::Furniture);
}

QTEST_APPLESS_MAIN(LineStructureTest)
#include "line_structure_test.moc"
