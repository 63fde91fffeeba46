#include "app/article/article_json.h"

#include <QJsonArray>

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

void putText(QJsonObject &json, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty()) {
        json.insert(name, value);
    }
}

QJsonObject runToJson(const Run &run)
{
    QJsonObject json{{"start"_l, run.start}, {"length"_l, run.length}};
    if (run.style != Run::Style::Plain) {
        json.insert("style"_l, StyleNames[int(run.style)]);
    }
    putText(json, "href"_l, run.href);
    return json;
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

QJsonObject blockToJson(const Block &block)
{
    QJsonObject json{{"kind"_l, kindName(block.kind)}, {"text"_l, block.text}};
    if (block.level != 0) {
        json.insert("level"_l, block.level);
    }
    putText(json, "href"_l, block.href);
    putText(json, "label"_l, block.label);
    if (block.lines) {
        json.insert("lines"_l, QJsonArray{block.lines->first, block.lines->last});
    }
    json.insert("hidden"_l, block.hidden);
    putText(json, "reason"_l, block.reason);
    json.insert("confidence"_l, block.confidence);
    if (!block.runs.isEmpty()) {
        QJsonArray runs;
        for (const Run &run : block.runs) {
            runs.append(runToJson(run));
        }
        json.insert("runs"_l, runs);
    }
    return json;
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

QJsonObject articleToJson(const Article &article)
{
    QJsonObject json;
    for (const Field &field : Fields) {
        putText(json, field.name, article.*field.member);
    }
    QJsonArray blocks;
    for (const Block &block : article.blocks) {
        blocks.append(blockToJson(block));
    }
    json.insert("blocks"_l, blocks);
    return json;
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
