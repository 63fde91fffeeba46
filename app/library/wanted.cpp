#include "app/library/wanted.h"

#include "app/article/link_passage.h"
#include "app/article/reading_text.h"
#include "app/article/title.h"
#include "app/base/csv.h"
#include "app/base/plain_line.h"
#include "app/store/article_table.h"
#include "app/store/link_rows.h"
#include "app/store/store.h"
#include "app/store/version_table.h"

#include <algorithm>
#include <tuple>

namespace broadsheet {

namespace {

constexpr int NoLimit = -1; // LIMIT of SQL

/// A citing article, read once for all of its links.
struct Citing
{
    StoredArticle row;
    Article article;
    ReadingText text;
};

// A damaged article still has its row and its links: they are listed, without a passage.
Citing readCiting(Database &db, ArticleId id)
{
    Citing citing;
    citing.row = findArticle(db, id).value_or(StoredArticle());
    if (const auto version = findVersion(db, id)) {
        const auto article = articleOf(*version);
        citing.article = article ? *article : Article();
        citing.text = readingText(citing.article);
    }
    return citing;
}

Citation citationOf(const Citing &citing, const RelatedLink &link)
{
    Citation citation{link.article,
                      0,
                      citing.row.headline,
                      citing.row.publication,
                      citing.row.published,
                      citing.row.date,
                      citing.row.url,
                      citing.row.path,
                      passageBefore(citing.article, link.block),
                      link.text};
    if (const ReadingText::Span *span = citing.text.spanOf(link.block)) {
        citation.start = span->start;
        citation.line = linkLine(citing.article.blocks[link.block]);
    }
    return citation;
}

// Last those of articles without a date, as they came in.
void putNewestFirst(QVector<Citation> &citations)
{
    const auto rank = [](const Citation &citation) {
        const bool isDated = !citation.published.isEmpty();
        return std::tuple(!isDated, isDated ? -citation.date : 0, citation.article, citation.start);
    };
    std::sort(citations.begin(), citations.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
}

QVector<Citation> readCitations(Database &db, const QString &titleKey, int most)
{
    QVector<Citation> found;
    Citing citing;
    for (const RelatedLink &link : wantedLinks(db, titleKey, most)) {
        if (citing.row.id != link.article) {
            citing = readCiting(db, link.article);
        }
        found.append(citationOf(citing, link));
    }
    putNewestFirst(found);
    return found;
}

QString csvHead()
{
    return csvRecord({QStringLiteral("rank"),
                      QStringLiteral("title"),
                      QStringLiteral("articles"),
                      QStringLiteral("headline"),
                      QStringLiteral("publication"),
                      QStringLiteral("published"),
                      QStringLiteral("url"),
                      QStringLiteral("path"),
                      QStringLiteral("passage"),
                      QStringLiteral("link")});
}

QString csvOf(int rank, const RankedTitle &title, const QVector<Citation> &citations)
{
    QString out;
    for (const Citation &citation : citations) {
        out += csvRecord({QString::number(rank),
                          title.title,
                          QString::number(title.articles),
                          citation.headline,
                          citation.publication,
                          citation.published,
                          citation.url,
                          citation.path,
                          citation.passage,
                          citation.line});
    }
    return out;
}

QString textOf(const Citation &citation)
{
    QStringList source{citation.publication, citation.published, citation.path};
    source.removeAll(QString());
    QString out = QStringLiteral("\n   ") + plainLine(citation.headline) + u'\n';
    out += QStringLiteral("   ") + plainLine(source.join(QStringLiteral(", "))) + u'\n';
    if (!citation.passage.isEmpty()) {
        out += QStringLiteral("     ") + plainLine(citation.passage) + u'\n';
    }
    return out + QStringLiteral("     ") + plainLine(citation.line) + u'\n';
}

QString textOf(int rank, const RankedTitle &title, const QVector<Citation> &citations)
{
    QString out = rank == 1 ? QString() : QStringLiteral("\n\n");
    out += QStringLiteral("%1. ").arg(rank) + plainLine(title.title) + u'\n';
    out += title.articles == 1 ? QStringLiteral("   wanted by 1 article\n")
                               : QStringLiteral("   wanted by %1 articles\n").arg(title.articles);
    for (const Citation &citation : citations) {
        out += textOf(citation);
    }
    return out;
}

// One title after another: the passages of all of them would fill the memory.
QByteArray wantedAs(Database &db, WantedFormat format)
{
    const bool csv = format == WantedFormat::Csv;
    const QVector<RankedTitle> titles = rankedWantedTitles(db);
    if (titles.isEmpty() && !csv) {
        return QByteArrayLiteral("Nothing is wanted: every related title is in the library.\n");
    }
    QByteArray out = csv ? csvHead().toUtf8() : QByteArray();
    int rank = 0;
    for (const RankedTitle &title : titles) {
        const QVector<Citation> citations = readCitations(db, title.key, NoLimit);
        ++rank;
        out += (csv ? csvOf(rank, title, citations) : textOf(rank, title, citations)).toUtf8();
    }
    return out;
}

} // namespace

QFuture<Result<QVector<Citation>>> citations(Library &library, const QString &title, int most)
{
    return library.store().readers().read(
        [title, most](Database &db) { return readCitations(db, titleKey(title), most); });
}

QFuture<Result<QByteArray>> exportWanted(Library &library, WantedFormat format)
{
    return library.store().readers().read([format](Database &db) { return wantedAs(db, format); });
}

} // namespace broadsheet
