#include "app/library/file_parsing.h"

#include "app/base/content_hash.h"
#include "app/extract/extractor.h"
#include "app/formats/format.h"
#include "app/store/compression.h"
#include "app/store/readers.h"
#include "app/store/version_table.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace broadsheet {

namespace {

Result<QByteArray> readBytes(const ImportSource &source)
{
    if (!source.sample) {
        return readFileBytes(source.file);
    }
    QFile file(source.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::NotFound, QStringLiteral("no such sample"));
    }
    return file.readAll();
}

ParsedArticle toParsed(const ImportSource &source, const Original &original, Article article)
{
    ParsedArticle parsed;
    parsed.path = source.path;
    parsed.sample = source.sample;
    parsed.original = original;
    parsed.text = readingText(article);
    parsed.textHash = textHash(parsed.text.text);
    parsed.json = packedArticle(article);
    parsed.copySketch = copySketch(article);
    parsed.article = std::move(article);
    return parsed;
}

Result<void> parseBytes(const ImportSource &source,
                        const QByteArray &bytes,
                        const QByteArray &hash,
                        QVector<ParsedArticle> &articles)
{
    Original original{hash, packed(bytes), bytes.size(), {}};
    const QString name = QFileInfo(source.file).fileName();
    const auto read = readArticles(bytes, name, [&](const Format &format, Article article) {
        original.format = format.name;
        ParsedArticle parsed = toParsed(source, original, std::move(article));
        parsed.part = int(articles.size());
        parsed.key = source.keys.value(parsed.part);
        articles.append(std::move(parsed));
    });
    if (read && articles.isEmpty()) {
        return fail(Error::Code::Unsupported, QStringLiteral("there is no article in it"));
    }
    return read;
}

QVector<ArticleId> unchangedArticles(Readers &readers, const QByteArray &hash, const QString &path)
{
    const auto ids = readers.readHere([&](Database &db) { return findUnchanged(db, hash, path); });
    // Where the library cannot be read, the writer will say so.
    return ids ? *ids : QVector<ArticleId>();
}

} // namespace

Result<void> readArticles(const QByteArray &bytes,
                          const QString &fileName,
                          const std::function<void(const Format &, Article)> &take)
{
    const auto format = sniffFormat(bytes, fileName);
    if (!format) {
        return Unexpected{format.error()};
    }
    return (*format)->read(bytes, fileName, [&](const Document &document) {
        Article article = extract(document).article;
        // There would be nothing to read.
        if (std::any_of(article.blocks.cbegin(), article.blocks.cend(), inReadingText)) {
            take(**format, std::move(article));
        }
        return true;
    });
}

ParsedFile parseFile(const ImportSource &source, Readers &readers)
{
    ParsedFile parsed;
    parsed.path = source.path;
    parsed.error = source.error;
    if (!source.error.isEmpty()) {
        return parsed;
    }
    const auto bytes = readBytes(source);
    if (!bytes) {
        parsed.error = bytes.error().message;
        return parsed;
    }
    parsed.size = bytes->size();
    const QByteArray hash = contentHash(*bytes);
    parsed.unchanged = unchangedArticles(readers, hash, source.path);
    if (!parsed.unchanged.isEmpty()) {
        return parsed;
    }
    const auto done = parseBytes(source, *bytes, hash, parsed.articles);
    if (!done) {
        parsed.error = done.error().message;
    }
    return parsed;
}

} // namespace broadsheet
