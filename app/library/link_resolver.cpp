#include "app/library/link_resolver.h"

#include "app/article/title.h"
#include "app/library/chain.h"
#include "app/store/article_table.h"
#include "app/store/link_rows.h"
#include "app/store/store.h"

#include <algorithm>

namespace broadsheet {

namespace {

Unexpected noSuchLink(ArticleId article, int ordinal)
{
    return fail(Error::Code::NotFound,
                QStringLiteral("Article %1 has no link %2.").arg(article).arg(ordinal));
}

QVector<RelatedLink> readLinks(Database &db, const LinkFilter &filter)
{
    QVector<RelatedLink> links = filter.article != 0 ? linksFrom(db, filter.article)
                                 : filter.wantedOnly ? wantedLinks(db)
                                                     : allLinks(db);
    if (filter.wantedOnly) {
        links.removeIf([](const RelatedLink &link) { return link.state != LinkState::Wanted; });
    }
    return links;
}

QVector<WantedTitle> readWantedTitles(Database &db)
{
    QVector<WantedTitle> titles;
    QHash<QString, qsizetype> places; // by title key
    for (const RelatedLink &link : wantedLinks(db)) {
        const QString key = titleKey(link.text);
        if (key.isEmpty()) {
            continue;
        }
        if (!places.contains(key)) {
            places.insert(key, titles.size());
            titles.append({link.text, {}});
        }
        auto &citedBy = titles[places.value(key)].citedBy;
        if (citedBy.isEmpty() || citedBy.last() != link.article) {
            citedBy.append(link.article);
        }
    }
    std::stable_sort(titles.begin(), titles.end(), [](const auto &a, const auto &b) {
        return a.citedBy.size() > b.citedBy.size();
    });
    return titles;
}

QUrl webAddress(const QString &href)
{
    const QUrl url(href, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

Result<LinkTargets> readTargets(Database &db, ArticleId article, int ordinal)
{
    const auto link = findLink(db, article, ordinal);
    if (!link) {
        return noSuchLink(article, ordinal);
    }
    LinkTargets targets;
    targets.link = *link;
    targets.address = webAddress(link->href);
    if (link->state == LinkState::Resolved) {
        targets.articles = {link->target};
    } else if (link->state == LinkState::Ambiguous) {
        targets.articles = fittingArticles(db, article, ordinal);
    }
    return targets;
}

// The link by what is printed, and what is chosen for it now.
Result<ChosenLink> chosenNow(Database &db, ArticleId article, int ordinal)
{
    const auto link = findLink(db, article, ordinal);
    const auto citing = findArticle(db, article);
    if (!link || !citing) {
        return noSuchLink(article, ordinal);
    }
    ChosenLink chosen{citing->key, titleKey(link->text), link->href, {}};
    chosen.target = chosenTarget(db, chosen);
    return chosen;
}

Result<ArticleKey> keyOfTarget(Database &db, ArticleId article, ArticleId target)
{
    if (target == 0) {
        return ArticleKey();
    }
    const auto cited = findArticle(db, target);
    if (!cited || target == article) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("There is no article %1 to link to.").arg(target));
    }
    return cited->key;
}

template<typename T>
QFuture<Result<T>> announceLinks(Library &library, ArticleId article, QFuture<Result<T>> written)
{
    return written.then(QtFuture::Launch::Sync, [&library, article](const Result<T> &done) {
        LibraryChanges changes;
        changes.updated.append(article);
        if (done) {
            library.announce(changes);
        }
        return done;
    });
}

QFuture<Result<void>>
setChoice(Library &library, const LinkChoice &choice, const std::optional<ArticleKey> &target)
{
    const ChosenLink chosen{choice.articleKey, choice.title, choice.href, target};
    auto written = library.store().notebookWriter().write(
        [chosen](Database &notebook) { putChosenLink(notebook, chosen); });
    return announceLinks(library, choice.article, std::move(written));
}

} // namespace

QFuture<Result<QVector<RelatedLink>>> links(Library &library, const LinkFilter &filter)
{
    return library.store().readers().read([filter](Database &db) { return readLinks(db, filter); });
}

QFuture<Result<QVector<RelatedLink>>> backlinks(Library &library, ArticleId article)
{
    return library.store().readers().read(
        [article](Database &db) -> Result<QVector<RelatedLink>> { return linksTo(db, article); });
}

QFuture<Result<QVector<WantedTitle>>> wantedTitles(Library &library)
{
    return library.store().readers().read(readWantedTitles);
}

QFuture<Result<LinkTargets>> followLink(Library &library, ArticleId article, int ordinal)
{
    return library.store().readers().read(
        [article, ordinal](Database &db) { return readTargets(db, article, ordinal); });
}

QFuture<Result<LinkChoice>>
chooseTarget(Library &library, ArticleId article, int ordinal, ArticleId target)
{
    const auto read = [=](Database &db) -> Result<std::pair<ChosenLink, ArticleKey>> {
        const auto now = chosenNow(db, article, ordinal);
        if (!now) {
            return Unexpected{now.error()};
        }
        const auto key = keyOfTarget(db, article, target);
        if (!key) {
            return Unexpected{key.error()};
        }
        return std::pair(*now, *key);
    };
    const auto write = [=](Database &notebook, const std::pair<ChosenLink, ArticleKey> &found) {
        ChosenLink chosen = found.first;
        chosen.target = found.second;
        putChosenLink(notebook, chosen);
        return LinkChoice{
            article, chosen.article, chosen.title, chosen.href, found.first.target, chosen.target};
    };
    return announceLinks(library, article, readThenWrite(library, read, write));
}

QFuture<Result<void>> undoChoice(Library &library, const LinkChoice &choice)
{
    return setChoice(library, choice, choice.before);
}

QFuture<Result<void>> redoChoice(Library &library, const LinkChoice &choice)
{
    return setChoice(library, choice, choice.after);
}

} // namespace broadsheet
