#pragma once

// From a file to the articles that are to be filed; runs on the parsing threads.

#include "app/formats/format.h"
#include "app/library/filing.h"

namespace broadsheet {

class Readers;

struct ImportSource
{
    QString file;                  // where its bytes are
    QString path;                  // what it is called in the library and in messages
    bool sample = false;           // a resource of the program
    QString error;                 // known before it was opened
    QHash<int, ArticleKey> keys{}; // whose versions its articles are, by part, where that is known
};

struct ParsedFile
{
    QString path;
    QString error;                // one line; what was parsed before it is still there
    QVector<ArticleId> unchanged; // nothing to do: the library holds these already
    QVector<ParsedArticle> articles;
    qint64 size = 0; // bytes
};

/// Each article of a file's bytes, in order; those that hold no word are passed over. `fileName`
/// tells of the format where the bytes do not.
Result<void> readArticles(const QByteArray &bytes,
                          const QString &fileName,
                          const std::function<void(const Format &, Article)> &take);

ParsedFile parseFile(const ImportSource &source, Readers &readers);

} // namespace broadsheet
