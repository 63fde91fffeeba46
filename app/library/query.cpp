#include "app/library/query.h"

#include "app/base/text.h"

#include <QDateTime>

#include <optional>

namespace broadsheet {

namespace {

using Field = SearchTerm::Field;

struct FieldName
{
    QLatin1StringView name;
    Field field;
};

constexpr FieldName TextFields[] = {
    {QLatin1StringView("title"), Field::Title},
    {QLatin1StringView("byline"), Field::Byline},
    {QLatin1StringView("publication"), Field::Publication},
    {QLatin1StringView("url"), Field::Url},
    {QLatin1StringView("note"), Field::Note},
    {QLatin1StringView("tag"), Field::Tag},
};

constexpr FieldName Switches[] = {
    {QLatin1StringView("is:unread"), Field::Unread},
    {QLatin1StringView("is:read"), Field::Read},
    {QLatin1StringView("is:bookmarked"), Field::Bookmarked},
    {QLatin1StringView("has:note"), Field::HasNote},
    {QLatin1StringView("has:highlight"), Field::HasHighlight},
};

bool isQuote(QChar c) { return QStringView(u"\"\u201c\u201d\u201e\u00ab\u00bb").contains(c); }

// A word of the query as it stands there, its phrase without quotes.
struct Token
{
    QString lead; // what stands before the opening quote or, without one, the whole word
    std::optional<QString> phrase;
};

// A quote opens a phrase at the start of a word or after a field's colon, and only when another one
// follows; any other quote is a letter like the rest.
bool opensPhrase(QStringView lead) { return lead.isEmpty() || lead == u"-" || lead.endsWith(u':'); }

qsizetype closingQuote(QStringView text, qsizetype opening)
{
    qsizetype end = opening + 1;
    while (end < text.size() && !isQuote(text[end])) {
        ++end;
    }
    return end;
}

Token readToken(QStringView text, qsizetype &i)
{
    Token token;
    for (; i < text.size() && !text[i].isSpace(); ++i) {
        if (isQuote(text[i]) && opensPhrase(token.lead)) {
            const qsizetype end = closingQuote(text, i);
            if (end < text.size()) {
                token.phrase = text.sliced(i + 1, end - i - 1).toString();
                i = end + 1;
                break;
            }
        }
        token.lead += text[i];
    }
    return token;
}

QVector<Token> tokensOf(QStringView text)
{
    QVector<Token> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
        } else {
            tokens.append(readToken(text, i));
        }
    }
    return tokens;
}

// "2022-01-05", "2022-01", "2022": the moment it begins, in UTC.
std::optional<qint64> momentOf(const QString &text)
{
    for (const QString &format :
         {QStringLiteral("yyyy-MM-dd"), QStringLiteral("yyyy-MM"), QStringLiteral("yyyy")}) {
        const QDate date = QDate::fromString(text, format);
        if (date.isValid()) {
            return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
        }
    }
    return std::nullopt;
}

std::optional<SearchTerm> numberTerm(QStringView name, const QString &value)
{
    SearchTerm term;
    if (name == u"links-to") {
        bool isNumber = false;
        term.field = Field::LinksTo;
        term.number = value.toLongLong(&isNumber);
        return isNumber ? std::optional(term) : std::nullopt;
    }
    const auto moment = momentOf(value);
    if (!moment || (name != u"before" && name != u"after")) {
        return std::nullopt;
    }
    term.field = name == u"before" ? Field::Before : Field::After;
    term.number = *moment;
    return term;
}

std::optional<SearchTerm> switchTerm(const QString &word)
{
    for (const FieldName &entry : Switches) {
        if (word == entry.name) {
            SearchTerm term;
            term.field = entry.field;
            return term;
        }
    }
    return std::nullopt;
}

Field textField(QStringView name)
{
    for (const FieldName &entry : TextFields) {
        if (name == entry.name) {
            return entry.field;
        }
    }
    return Field::Any;
}

// Nothing when the word holds nothing that could be found.
std::optional<SearchTerm> textTerm(Field field, QString text, bool isPhrase)
{
    SearchTerm term;
    term.field = field;
    if (!isPhrase && text.endsWith(u'*')) {
        term.prefix = true;
        text.chop(1);
    }
    term.text = simplified(text);
    if (folded(term.text).isEmpty()) {
        return std::nullopt;
    }
    return term;
}

// The word of a token without its leading "-".
std::optional<SearchTerm> termOf(const QString &word, const std::optional<QString> &phrase)
{
    const qsizetype colon = word.indexOf(u':');
    const QString name = word.first(qMax(colon, qsizetype(0))).toLower();
    const QString value = phrase.value_or(word.mid(colon + 1));
    if (colon > 0 && !value.isEmpty()) {
        if (auto term = numberTerm(name, value)) {
            return term;
        }
        if (auto term = switchTerm(word.toLower()); term && !phrase) {
            return term;
        }
        if (const Field field = textField(name); field != Field::Any) {
            if (auto term = textTerm(field, value, phrase.has_value())) {
                return term;
            }
        }
    }
    return textTerm(Field::Any, word + phrase.value_or(QString()), phrase.has_value());
}

std::optional<SearchTerm> termOf(const Token &token)
{
    const bool excluded = token.lead.startsWith(u'-');
    auto term = termOf(token.lead.mid(excluded ? 1 : 0), token.phrase);
    if (term) {
        term->excluded = excluded;
    }
    return term;
}

// SQLite refuses an expression deeper than 1,000: what goes on longer than anybody types (a page
// pasted by mistake) is searched by its beginning.
constexpr int MaxTerms = 64;

bool isOr(const Token &token) { return !token.phrase && token.lead == u"OR"; }

} // namespace

SearchQuery parseQuery(QStringView text)
{
    SearchQuery query;
    const QVector<Token> tokens = tokensOf(text);
    int count = 0;
    bool joins = false; // the next term is one more choice of the last clause
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool between = !query.isEmpty() && i + 1 < tokens.size();
        if (isOr(tokens[i]) && between && !joins && termOf(tokens[i + 1])) {
            joins = true;
            continue;
        }
        if (const auto term = termOf(tokens[i]); term && count < MaxTerms) {
            ++count;
            if (!joins) {
                query.append(SearchClause());
            }
            query.last().append(*term);
        }
        joins = false;
    }
    return query;
}

QStringList wordsToMark(const SearchQuery &query)
{
    QStringList words;
    for (const SearchClause &clause : query) {
        for (const SearchTerm &term : clause) {
            const bool inArticle = term.field <= Field::Publication;
            const QString word = folded(term.text);
            const QString mark = term.prefix ? word + u'*' : word;
            if (inArticle && !term.excluded && !word.isEmpty() && !words.contains(mark)) {
                words.append(mark);
            }
        }
    }
    return words;
}

} // namespace broadsheet
