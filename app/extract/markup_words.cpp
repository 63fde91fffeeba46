#include "app/extract/markup_words.h"

#include <QFile>

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

QHash<QString, MarkupWords> readTable()
{
    QHash<QByteArray, Markup> flags;
    for (const Meaning &meaning : Meanings) {
        flags.insert(meaning.name, meaning.flag);
    }
    QHash<QString, MarkupWords> table;
    QFile file(QStringLiteral(":/phrases/markup.tsv"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto rows = file.readAll().split('\n');
    for (const QByteArray &row : rows) {
        const auto cells = row.split('\t');
        if (!row.startsWith('#') && cells.size() == 2 && flags.contains(cells[0])) {
            table[QString::fromUtf8(cells[1].trimmed())] |= flags.value(cells[0]);
        }
    }
    return table;
}

/// "articleBody-text" → article, body, text.
QStringList wordsIn(QStringView name)
{
    QStringList words;
    bool open = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool hump = c.isUpper() && i > 0 && name[i - 1].isLower();
        if (!c.isLetter()) {
            open = false;
            continue;
        }
        if (!open || hump) {
            words.append(QString());
        }
        open = true;
        words.last() += c.toLower();
    }
    return words;
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

MarkupWords MarkupReader::wordsOf(const QString &name)
{
    static const QHash<QString, MarkupWords> table = readTable();
    MarkupWords found;
    if (name.size() > LongestName) {
        return found;
    }
    const QStringList words = wordsIn(name);
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString joined;
        for (qsizetype i = first; i < words.size() && i < first + LongestRun; ++i) {
            joined += words[i];
            found |= table.value(joined);
        }
    }
    return found;
}

MarkupWords MarkupReader::wordsOf(const HtmlNode &element)
{
    MarkupWords found;
    for (const HtmlNode::Attribute &attribute : element.attributes) {
        if (attribute.name != u"class" && attribute.name != u"id" && attribute.name != u"role" &&
            attribute.name != u"itemprop" && attribute.name != u"data-testid" &&
            attribute.name != u"data-component") {
            continue;
        }
        const auto names = QStringView(attribute.value).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QStringView view : names) {
            const QString name = view.trimmed().toString();
            auto seen = m_seen.constFind(name);
            if (seen == m_seen.constEnd()) {
                seen = m_seen.insert(name, wordsOf(name));
            }
            found |= *seen;
        }
    }
    return found;
}

} // namespace broadsheet
