#include "app/cli/inspect_command.h"

#include "app/article/article_json.h"
#include "app/cli/output.h"
#include "app/extract/extractor.h"
#include "app/formats/format.h"

#include <QFileInfo>

namespace broadsheet {

namespace {

constexpr int TextWidth = 72;

struct Inspection
{
    QString format;
    QString encoding;
    QVector<Extraction> articles;
};

Result<Inspection> inspect(const QString &path)
{
    const auto bytes = readFileBytes(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    const QString name = QFileInfo(path).fileName();
    const auto format = sniffFormat(*bytes, name);
    if (!format) {
        return Unexpected{format.error()};
    }
    Inspection inspection;
    inspection.format = (*format)->name;
    const auto read = (*format)->read(*bytes, name, [&](const Document &document) {
        inspection.encoding = document.encoding;
        inspection.articles.append(extract(document));
        return true;
    });
    if (!read) {
        return Unexpected{read.error()};
    }
    return inspection;
}

QJsonObject toJson(const QString &path, const Inspection &inspection)
{
    QJsonArray articles;
    for (const Extraction &extraction : inspection.articles) {
        QJsonObject article = articleToJson(extraction.article);
        article.insert(QLatin1String("diagnostics"),
                       QJsonArray::fromStringList(extraction.diagnostics));
        articles.append(article);
    }
    return {{QLatin1String("file"), path},
            {QLatin1String("format"), inspection.format},
            {QLatin1String("encoding"), inspection.encoding},
            {QLatin1String("articles"), articles}};
}

QStringList blockRow(const Block &block)
{
    QString lines;
    if (block.lines) {
        lines = QString::number(block.lines->first);
        if (block.lines->last != block.lines->first) {
            lines += QStringLiteral("–%1").arg(block.lines->last);
        }
    }
    return {lines,
            kindName(block.kind),
            QString::number(block.confidence, 'f', 2),
            block.hidden ? QStringLiteral("hidden") : QString(),
            forTerminal(block.reason),
            forTerminal(block.text, TextWidth)};
}

void printArticle(QIODevice &out, const Extraction &extraction)
{
    const QStringList head{QStringLiteral("lines"),
                           QStringLiteral("kind"),
                           QStringLiteral("conf"),
                           QStringLiteral("hidden"),
                           QStringLiteral("reason"),
                           QStringLiteral("text")};
    QVector<QStringList> rows;
    for (const Block &block : extraction.article.blocks) {
        rows.append(blockRow(block));
    }
    printLine(out, {});
    printTable(out, head, rows);
    for (const QString &diagnostic : extraction.diagnostics) {
        printLine(out, QStringLiteral("note: ") + forTerminal(diagnostic));
    }
}

ExitStatus run(const Arguments &arguments, const Streams &streams)
{
    const QString path = arguments.positional.first();
    const auto inspection = inspect(path);
    if (!inspection) {
        return unusable(streams, path, inspection.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        printJson(streams.out, toJson(path, *inspection));
        return ExitStatus::Done;
    }
    printLine(streams.out,
              QStringLiteral("%1: %2, %3")
                  .arg(forTerminal(path), inspection->format, inspection->encoding));
    for (const Extraction &extraction : inspection->articles) {
        printArticle(streams.out, extraction);
    }
    return ExitStatus::Done;
}

} // namespace

Command inspectCommand()
{
    return {QStringLiteral("inspect"),
            QStringLiteral("FILE"),
            QStringLiteral("Shows what is recognised in a file, without a library."),
            {},
            1,
            1,
            run};
}

} // namespace broadsheet
