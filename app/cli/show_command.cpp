#include "app/cli/show_command.h"

#include "app/article/article_json.h"
#include "app/cli/library_json.h"
#include "app/cli/library_option.h"
#include "app/cli/output.h"
#include "app/library/copies.h"
#include "app/library/link_resolver.h"
#include "app/library/more_like_this.h"
#include "app/library/reading.h"

#include <limits>

namespace broadsheet {

namespace {

constexpr int MostLike = 10;

QJsonArray toJson(const QVector<ArticleRow> &rows, ArticleId self)
{
    QJsonArray array;
    for (const ArticleRow &row : rows) {
        if (row.id != self) {
            array.append(toJson(row));
        }
    }
    return array;
}

QJsonObject toJson(const OpenedArticle &opened, const QVector<RelatedLink> &backlinks)
{
    QJsonObject json = articleToJson(opened.article);
    json.insert(QLatin1String("id"), opened.row.id);
    json.insert(QLatin1String("version"), opened.version);
    json.insert(QLatin1String("versions"), opened.row.versions);
    json.insert(QLatin1String("text"), opened.text.text);
    json.insert(QLatin1String("links"), toJson(opened.links));
    json.insert(QLatin1String("backlinks"), toJson(backlinks));
    return json;
}

// Paragraph by paragraph: line breaks are kept, control characters are not.
void printText(QIODevice &out, const OpenedArticle &opened)
{
    const auto lines = QStringView(opened.text.text).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        printLine(out, forTerminal(line.toString()));
    }
    for (const RelatedLink &link : opened.links) {
        const QString leadsTo =
            link.target == 0 ? QString() : QStringLiteral(" → %1").arg(link.target);
        printLine(out,
                  QStringLiteral("[%1%2] %3")
                      .arg(linkStateName(link.state), leadsTo, forTerminal(link.text)));
    }
}

ExitStatus printOriginal(Library &library, ArticleId id, int version, const Streams &streams)
{
    const auto bytes = originalBytes(library, id, version).result();
    if (!bytes) {
        const ExitStatus status = failed(streams, bytes.error());
        const bool damaged = bytes.error().code == Error::Code::Malformed; // in the library
        return damaged ? ExitStatus::Library : status;
    }
    streams.out.write(*bytes);
    return ExitStatus::Done;
}

std::optional<int> readVersion(const Arguments &arguments, const Streams &streams)
{
    const auto version = readNumberOption(arguments, QStringLiteral("version"), 0, streams);
    if (version && *version > std::numeric_limits<int>::max()) {
        printError(streams.err, QStringLiteral("There is no version %1.").arg(*version));
        return std::nullopt;
    }
    return version ? std::optional(int(*version)) : std::nullopt;
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString what = QStringLiteral("The article's id");
    const auto id = readNumber(arguments.positional.first(), what, 1, streams);
    const auto version = readVersion(arguments, streams);
    if (!id || !version) {
        return ExitStatus::Usage;
    }
    const auto library = openLibrary(arguments, streams);
    if (!library) {
        return ExitStatus::Library;
    }
    if (arguments.has(QStringLiteral("original"))) {
        return printOriginal(*library, *id, *version, streams);
    }
    const auto opened = openArticle(*library, *id, *version).result();
    if (!opened) {
        return failed(streams, opened.error());
    }
    std::optional<QVector<ArticleRow>> like;
    if (arguments.has(QStringLiteral("like"))) {
        const auto found = moreLikeThis(*library, *id, MostLike).result();
        if (!found) {
            return failed(streams, found.error());
        }
        like = *found;
    }
    if (arguments.has(QStringLiteral("json"))) {
        const auto copies = copiesOf(*library, *id).result();
        if (!copies) {
            return failed(streams, copies.error());
        }
        const auto linkedFrom = backlinks(*library, *id).result();
        if (!linkedFrom) {
            return failed(streams, linkedFrom.error());
        }
        QJsonObject json = toJson(*opened, *linkedFrom);
        json.insert(QLatin1String("copies"), toJson(*copies, *id));
        if (like) {
            json.insert(QLatin1String("like"), toJson(*like, *id));
        }
        printJson(streams.out, json);
    } else {
        printText(streams.out, *opened);
        for (const ArticleRow &row : like.value_or(QVector<ArticleRow>())) {
            printLine(streams.out,
                      QStringLiteral("[like → %1] %2").arg(row.id).arg(forTerminal(row.headline)));
        }
    }
    return ExitStatus::Done;
}

} // namespace

Command showCommand()
{
    return {QStringLiteral("show"),
            QStringLiteral("ID"),
            QStringLiteral("Shows one article."),
            {{QStringLiteral("version"),
              QStringLiteral("N"),
              QStringLiteral("an older version"),
              false,
              true},
             {QStringLiteral("original"), {}, QStringLiteral("the bytes as imported")},
             {QStringLiteral("like"), {}, QStringLiteral("what else there is on its subject")}},
            1,
            1,
            run};
}

} // namespace broadsheet
