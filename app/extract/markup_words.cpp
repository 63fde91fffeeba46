#include "app/extract/markup_words.h"

#include <QFile>
#include <QVarLengthArray>

#include <string>
#include <unordered_map>

namespace broadsheet {

namespace {

struct Meaning
{
    Markup flag;
    const char *name;                // in markup.tsv
    const char *furniture = nullptr; // the reason, when it is furniture
};

constexpr Meaning Meanings[] = {
    {Markup::Body, "body"},
    {Markup::Headline, "headline"},
    {Markup::Kicker, "kicker"},
    {Markup::Standfirst, "standfirst"},
    {Markup::Byline, "byline"},
    {Markup::Date, "date"},
    {Markup::Caption, "caption"},
    {Markup::Credit, "credit"},
    {Markup::PullQuote, "pullquote"},
    {Markup::Correction, "correction"},
    {Markup::FactBox, "factbox"},
    {Markup::Comments, "comments", "comments"},
    {Markup::Newsletter, "newsletter", "newsletter box"},
    {Markup::Share, "share", "share buttons"},
    {Markup::Advert, "advert", "advertisement"},
    {Markup::Related, "related", "links to other articles"},
    {Markup::Navigation, "navigation", "navigation"},
    {Markup::Footer, "footer", "footer"},
    {Markup::Consent, "consent", "cookie notice"},
    {Markup::Author, "author", "about the author"},
    {Markup::Tags, "tags", "tags"},
    {Markup::Paywall, "paywall", "paywall notice"},
    {Markup::Player, "player", "player"},
    {Markup::Tools, "tools", "page tools"},
    {Markup::Sidebar, "sidebar", "sidebar"},
    {Markup::Popup, "popup", "pop-up"},
    {Markup::Hidden, "hidden", "not shown on the page"},
    {Markup::Gallery, "gallery", "picture gallery"},
    {Markup::Survey, "survey", "survey"},
};

constexpr int LongestRun = 3;   // words of one name that are looked up together
constexpr int LongestName = 96; // longer ones are generated and say nothing

using Table = std::unordered_map<std::u16string, MarkupWords>;

Table readTable()
{
    QHash<QByteArray, Markup> flags;
    for (const Meaning &meaning : Meanings) {
        flags.insert(meaning.name, meaning.flag);
    }
    Table table;
    QFile file(QStringLiteral(":/phrases/markup.tsv"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto rows = file.readAll().split('\n');
    for (const QByteArray &row : rows) {
        const auto cells = row.split('\t');
        if (!row.startsWith('#') && cells.size() == 2 && flags.contains(cells[0])) {
            table[QString::fromUtf8(cells[1].trimmed()).toStdU16String()] |= flags.value(cells[0]);
        }
    }
    return table;
}

/// "articleBody-text" → article, body, text: lower-case letters without gaps, and where each word
/// begins; the end of the letters comes last.
struct NameWords
{
    std::u16string letters;
    QVarLengthArray<size_t, 16> starts;
};

NameWords wordsIn(QStringView name)
{
    NameWords words;
    bool open = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool hump = c.isUpper() && i > 0 && name[i - 1].isLower();
        if (!c.isLetter()) {
            open = false;
            continue;
        }
        if (!open || hump) {
            words.starts.append(words.letters.size());
        }
        open = true;
        words.letters += c.toLower().unicode();
    }
    words.starts.append(words.letters.size());
    return words;
}

/// What the runs of up to LongestRun words of one name say.
MarkupWords meaningOf(QStringView name)
{
    static const Table table = readTable();
    MarkupWords found;
    if (name.size() > LongestName) {
        return found;
    }
    const NameWords words = wordsIn(name);
    const qsizetype count = words.starts.size() - 1;
    for (qsizetype first = 0; first < count; ++first) {
        for (qsizetype last = first + 1; last <= qMin(count, first + LongestRun); ++last) {
            const size_t begin = words.starts[first];
            const auto hit = table.find(words.letters.substr(begin, words.starts[last] - begin));
            found |= hit == table.end() ? MarkupWords() : hit->second;
        }
    }
    return found;
}

} // namespace

MarkupWords furnitureWords()
{
    static const MarkupWords all = [] {
        MarkupWords words;
        for (const Meaning &meaning : Meanings) {
            words.setFlag(meaning.flag,
                          meaning.furniture != nullptr || words.testFlag(meaning.flag));
        }
        return words;
    }();
    return all;
}

QString markupReason(MarkupWords words)
{
    for (const Meaning &meaning : Meanings) {
        if (meaning.furniture && words.testFlag(meaning.flag)) {
            return QString::fromLatin1(meaning.furniture);
        }
    }
    return {};
}

MarkupWords MarkupReader::wordsOf(const QString &names)
{
    const auto seen = m_seen.constFind(names);
    if (seen != m_seen.constEnd()) {
        return *seen;
    }
    MarkupWords found;
    const auto each = QStringView(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QStringView name : each) {
        found |= meaningOf(name);
    }
    m_seen.insert(names, found);
    return found;
}

MarkupWords MarkupReader::wordsOf(const HtmlNode &element)
{
    MarkupWords found;
    for (const HtmlNode::Attribute &attribute : element.attributes) {
        const QString &name = attribute.name;
        if (name == u"class" || name == u"id" || name == u"role" || name == u"itemprop" ||
            name == u"data-testid" || name == u"data-component") {
            found |= wordsOf(attribute.value);
        }
    }
    return found;
}

} // namespace broadsheet
