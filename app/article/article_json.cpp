#include "app/article/article_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace broadsheet {

namespace {

struct Field
{
    QLatin1StringView name;
    QString Article::*member;
};

constexpr QLatin1StringView operator""_l(const char *text, size_t size)
{
    return {text, qsizetype(size)};
}

const Field Fields[] = {
    {"headline"_l, &Article::headline},
    {"kicker"_l, &Article::kicker},
    {"standfirst"_l, &Article::standfirst},
    {"byline"_l, &Article::byline},
    {"dateline"_l, &Article::dateline},
    {"publication"_l, &Article::publication},
    {"published"_l, &Article::published},
    {"modified"_l, &Article::modified},
    {"url"_l, &Article::url},
    {"language"_l, &Article::language},
};

const QLatin1StringView StyleNames[] = {"plain"_l, "emphasis"_l, "strong"_l, "code"_l};

// The text is written straight away: a tree of QJsonObjects costs as much as recognising the
// article. Members follow one another with commas; whatever a value ends in, it is no "{".
void putName(QByteArray &out, QLatin1StringView name)
{
    if (!out.endsWith('{')) {
        out += ',';
    }
    out += '"';
    out.append(name.data(), name.size());
    out += "\":";
}

bool needsEscape(char c) { return uchar(c) < 0x20 || c == '"' || c == '\\'; }

void putString(QByteArray &out, QStringView text)
{
    if (!text.isValidUtf16()) { // half a character, which UTF-8 cannot say
        const QJsonDocument array(QJsonArray{text.toString()});
        const QByteArray json = array.toJson(QJsonDocument::Compact);
        out += json.sliced(1, json.size() - 2);
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    for (auto from = utf8.begin(); from != utf8.end();) {
        const auto special = std::find_if(from, utf8.end(), needsEscape);
        out.append(from, special - from);
        from = special;
        for (; from != utf8.end() && needsEscape(*from); ++from) {
            out += "\\u00" + QByteArray::number(uchar(*from), 16).rightJustified(2, '0');
        }
    }
    out += '"';
}

void putText(QByteArray &out, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty()) {
        putName(out, name);
        putString(out, value);
    }
}

void putNumber(QByteArray &out, QLatin1StringView name, int value)
{
    putName(out, name);
    out += QByteArray::number(value);
}

void putRun(QByteArray &out, const Run &run)
{
    out += '{';
    putNumber(out, "start"_l, run.start);
    putNumber(out, "length"_l, run.length);
    if (run.style != Run::Style::Plain) {
        putText(out, "style"_l, StyleNames[int(run.style)]);
    }
    putText(out, "href"_l, run.href);
    out += '}';
}

template<typename T, typename Put>
void putArray(QByteArray &out, QLatin1StringView name, const QVector<T> &items, Put put)
{
    putName(out, name);
    out += '[';
    for (const T &item : items) {
        put(out, item);
        out += ',';
    }
    if (!items.isEmpty()) {
        out.chop(1);
    }
    out += ']';
}

void putBlock(QByteArray &out, const Block &block)
{
    out += '{';
    putName(out, "kind"_l);
    putString(out, kindName(block.kind));
    putName(out, "text"_l);
    putString(out, block.text);
    if (block.level != 0) {
        putNumber(out, "level"_l, block.level);
    }
    putText(out, "href"_l, block.href);
    putText(out, "label"_l, block.label);
    if (block.lines) {
        const QVector<int> ends{block.lines->first, block.lines->last};
        putArray(out, "lines"_l, ends, [](QByteArray &to, int n) { to += QByteArray::number(n); });
    }
    putName(out, "hidden"_l);
    out += block.hidden ? "true" : "false";
    putText(out, "reason"_l, block.reason);
    putName(out, "confidence"_l);
    out += QByteArray::number(block.confidence, 'g', QLocale::FloatingPointShortest);
    if (!block.runs.isEmpty()) {
        putArray(out, "runs"_l, block.runs, putRun);
    }
    out += '}';
}

Run runFromJson(const QJsonObject &json)
{
    Run run;
    run.start = json["start"_l].toInt();
    run.length = json["length"_l].toInt();
    run.href = json["href"_l].toString();
    const QString style = json["style"_l].toString();
    for (int i = 0; i < int(std::size(StyleNames)); ++i) {
        if (style == StyleNames[i]) {
            run.style = Run::Style(i);
        }
    }
    return run;
}

std::optional<Block> blockFromJson(const QJsonObject &json)
{
    const auto kind = kindFromName(json["kind"_l].toString());
    if (!kind || !json["text"_l].isString()) {
        return std::nullopt;
    }
    Block block;
    block.kind = *kind;
    block.text = json["text"_l].toString();
    block.level = json["level"_l].toInt();
    block.href = json["href"_l].toString();
    block.label = json["label"_l].toString();
    const QJsonArray lines = json["lines"_l].toArray();
    if (lines.size() == 2) {
        block.lines = LineRange{lines[0].toInt(), lines[1].toInt()};
    }
    block.hidden = json["hidden"_l].toBool();
    block.reason = json["reason"_l].toString();
    block.confidence = json["confidence"_l].toDouble(1.0);
    const QJsonArray runs = json["runs"_l].toArray();
    for (const auto &run : runs) {
        block.runs.append(runFromJson(run.toObject()));
    }
    return block;
}

} // namespace

QByteArray articleJson(const Article &article)
{
    QByteArray out;
    qsizetype size = 1024;
    for (const Block &block : article.blocks) {
        constexpr qsizetype Members = 160;
        size += block.text.size() + Members;
    }
    out.reserve(size);
    out += '{';
    for (const Field &field : Fields) {
        putText(out, field.name, article.*field.member);
    }
    putArray(out, "blocks"_l, article.blocks, putBlock);
    out += '}';
    return out;
}

QJsonObject articleToJson(const Article &article)
{
    return QJsonDocument::fromJson(articleJson(article)).object();
}

Result<Article> articleFromJson(const QJsonObject &json)
{
    Article article;
    for (const Field &field : Fields) {
        article.*field.member = json[field.name].toString();
    }
    if (!json["blocks"_l].isArray()) {
        return fail(Error::Code::Malformed,
                    QStringLiteral("The stored article has no list of blocks."));
    }
    const QJsonArray blocks = json["blocks"_l].toArray();
    for (const auto &value : blocks) {
        auto block = blockFromJson(value.toObject());
        if (!block) {
            return fail(Error::Code::Malformed,
                        QStringLiteral("The stored article has a block of unknown kind."));
        }
        article.blocks.append(std::move(*block));
    }
    return article;
}

} // namespace broadsheet
