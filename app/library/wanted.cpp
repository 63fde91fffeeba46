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

#include <QHash>

#include <algorithm>
#include <tuple>

namespace broadsheet {

namespace {

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

// Last those of articles without a date: the list's says only when they came in.
void putNewestFirst(QVector<Citation> &citations)
{
    const auto rank = [](const Citation &citation) {
        return std::tuple(
            citation.published.isEmpty(), -citation.date, citation.article, citation.start);
    };
    std::sort(citations.begin(), citations.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
}

/// Collects the links, which come article by article, under their titles.
class Titles
{
public:
    void add(const RelatedLink &link, const Citation &citation)
    {
        const QString key = titleKey(link.text);
        if (key.isEmpty()) {
            return; // says nothing that anybody could look for
        }
        if (!m_places.contains(key)) {
            m_places.insert(key, m_titles.size());
            m_titles.append({link.text, 0, {}});
        }
        CitedTitle &title = m_titles[m_places.value(key)];
        const auto &known = title.citations;
        title.articles += known.isEmpty() || known.last().article != link.article ? 1 : 0;
        title.citations.append(citation);
    }

    QVector<CitedTitle> mostWantedFirst()
    {
        for (CitedTitle &title : m_titles) {
            putNewestFirst(title.citations);
        }
        std::stable_sort(m_titles.begin(), m_titles.end(), [](const auto &a, const auto &b) {
            return a.articles > b.articles;
        });
        return std::move(m_titles);
    }

private:
    QVector<CitedTitle> m_titles;
    QHash<QString, qsizetype> m_places; // by title key
};

QVector<CitedTitle> readTitles(Database &db)
{
    Titles titles;
    Citing citing;
    for (const RelatedLink &link : wantedLinks(db)) {
        if (citing.row.id != link.article) {
            citing = readCiting(db, link.article);
        }
        titles.add(link, citationOf(citing, link));
    }
    return titles.mostWantedFirst();
}

QVector<Citation> readCitations(Database &db, const QString &title, int most)
{
    QVector<Citation> found;
    Citing citing;
    for (const RelatedLink &link : wantedLinks(db, titleKey(title), most)) {
        if (citing.row.id != link.article) {
            citing = readCiting(db, link.article);
        }
        found.append(citationOf(citing, link));
    }
    putNewestFirst(found);
    return found;
}

QString csvOf(const QVector<CitedTitle> &titles)
{
    QString out = csvRecord({QStringLiteral("rank"),
                             QStringLiteral("title"),
                             QStringLiteral("articles"),
                             QStringLiteral("headline"),
                             QStringLiteral("publication"),
                             QStringLiteral("published"),
                             QStringLiteral("url"),
                             QStringLiteral("path"),
                             QStringLiteral("passage"),
                             QStringLiteral("link")});
    int rank = 0;
    for (const CitedTitle &title : titles) {
        ++rank;
        for (const Citation &citation : title.citations) {
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

QString textOf(const QVector<CitedTitle> &titles)
{
    if (titles.isEmpty()) {
        return QStringLiteral("Nothing is wanted: every related title is in the library.\n");
    }
    QString out;
    int rank = 0;
    for (const CitedTitle &title : titles) {
        out += rank == 0 ? QString() : QStringLiteral("\n\n");
        out += QStringLiteral("%1. ").arg(++rank) + plainLine(title.title) + u'\n';
        out += title.articles == 1
                   ? QStringLiteral("   wanted by 1 article\n")
                   : QStringLiteral("   wanted by %1 articles\n").arg(title.articles);
        for (const Citation &citation : title.citations) {
            out += textOf(citation);
        }
    }
    return out;
}

} // namespace

QFuture<Result<QVector<CitedTitle>>> citedTitles(Library &library)
{
    return library.store().readers().read(readTitles);
}

QFuture<Result<QVector<Citation>>> citations(Library &library, const QString &title, int most)
{
    return library.store().readers().read(
        [title, most](Database &db) { return readCitations(db, title, most); });
}

QByteArray wantedAs(const QVector<CitedTitle> &titles, WantedFormat format)
{
    return (format == WantedFormat::Csv ? csvOf(titles) : textOf(titles)).toUtf8();
}

QFuture<Result<QByteArray>> exportWanted(Library &library, WantedFormat format)
{
    return library.store().readers().read(
        [format](Database &db) { return wantedAs(readTitles(db), format); });
}

} // namespace broadsheet
