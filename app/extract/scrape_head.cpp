#include "app/extract/scrape_head.h"

#include "app/base/text.h"

#include <QFile>
#include <QHash>
#include <QUrl>

#include <algorithm>

namespace broadsheet {

namespace {

enum class Field { None, Title, Standfirst, Byline, Date, Publication, Address, Body, Other };

QHash<QString, Field> readFields()
{
    static const QHash<QString, Field> kinds{{QStringLiteral("title"), Field::Title},
                                             {QStringLiteral("standfirst"), Field::Standfirst},
                                             {QStringLiteral("byline"), Field::Byline},
                                             {QStringLiteral("date"), Field::Date},
                                             {QStringLiteral("publication"), Field::Publication},
                                             {QStringLiteral("address"), Field::Address},
                                             {QStringLiteral("body"), Field::Body},
                                             {QStringLiteral("other"), Field::Other}};
    QHash<QString, Field> fields;
    QFile file(QStringLiteral(":/phrases/fields.tsv"));
    if (!file.open(QIODevice::ReadOnly)) {
        return fields;
    }
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = row.split(u'\t');
        if (cells.size() == 3 && kinds.contains(cells[0])) {
            fields.insert(folded(cells[2]), kinds.value(cells[0]));
        }
    }
    return fields;
}

struct FieldLine
{
    Field field = Field::None;
    QString name; // "Title:"
    QString value;
};

FieldLine fieldOf(const QString &text)
{
    static const QHash<QString, Field> fields = readFields();
    constexpr qsizetype LongestName = 24;
    const QStringView head = QStringView(text).first(qMin(text.size(), LongestName));
    const qsizetype latin = head.indexOf(u':');
    const qsizetype colon = latin < 0 ? head.indexOf(u'：') : latin;
    if (colon <= 0) {
        return {};
    }
    return {fields.value(folded(head.first(colon)), Field::None),
            text.first(colon + 1),
            simplified(QStringView(text).sliced(colon + 1))};
}

// The fields that the text begins with.
QVector<FieldLine> headOf(const TextFacts &facts)
{
    constexpr int MostFields = 16;
    QVector<FieldLine> head;
    for (int i = 0; i < qMin(MostFields, int(facts.lines.size())); ++i) {
        const FieldLine line = fieldOf(facts.lines[i].text);
        if (line.field == Field::None) {
            break;
        }
        head += line;
    }
    return head;
}

BlockKind kindOf(const FieldLine &line)
{
    if (line.value.isEmpty()) {
        return BlockKind::Furniture;
    }
    switch (line.field) {
    case Field::Title:
        return BlockKind::Headline;
    case Field::Standfirst:
        return BlockKind::Standfirst;
    case Field::Byline:
        return BlockKind::Byline;
    case Field::Date:
        return BlockKind::Dateline;
    case Field::Body:
        return BlockKind::Paragraph;
    case Field::Publication:
    case Field::Address:
    case Field::Other:
    case Field::None:
        break;
    }
    return BlockKind::Furniture;
}

void settle(const FieldLine &line, Block &block)
{
    constexpr double Certain = 0.99;
    block.kind = kindOf(line);
    block.level = 0;
    block.label = line.value.isEmpty() ? QString() : line.name;
    block.text = line.value.isEmpty() ? line.name : line.value;
    block.hidden = block.kind == BlockKind::Furniture;
    block.confidence = Certain;
    block.reason = QStringLiteral("a field of the scraper's head");
}

QString addressIn(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    return web && !url.host().isEmpty() ? value : QString();
}

} // namespace

void readScrapeHead(const TextFacts &facts, Article &article)
{
    constexpr double Sure = 0.9;
    const QVector<FieldLine> head = headOf(facts);
    const auto titles = std::count_if(head.begin(), head.end(), [](const FieldLine &line) {
        return kindOf(line) == BlockKind::Headline;
    });
    if (head.size() < 2 || titles != 1) {
        return;
    }
    for (Block &block : article.blocks) { // what the fields say, nothing else is
        const bool doubtful = block.kind == BlockKind::Standfirst && block.confidence < Sure;
        if (block.kind == BlockKind::Headline || doubtful) {
            block.kind = BlockKind::Paragraph;
            block.reason = QStringLiteral("below a scraper's head");
        }
    }
    for (int i = 0; i < head.size(); ++i) {
        settle(head[i], article.blocks[i]);
        if (head[i].field == Field::Publication) {
            article.publication = head[i].value;
        } else if (head[i].field == Field::Address) {
            article.url = addressIn(head[i].value);
        }
    }
}

} // namespace broadsheet
