#include "app/extract/metadata.h"

#include "app/base/canonical_url.h"
#include "app/base/text.h"
#include "app/extract/html_entities.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

namespace broadsheet {

namespace {

using MetaTags = QHash<QString, QStringList>;

constexpr qsizetype MostValues = 32; // of one name; a page that has more is a list of other things

struct PageLinks
{
    QString canonical;
    QString base;
};

void addValue(MetaTags &tags, const QString &name, const QString &value)
{
    QStringList &values = tags[name];
    if (values.size() < MostValues) {
        values << value;
    }
}

MetaTags readMetaTags(const HtmlTree &tree)
{
    MetaTags tags;
    for (const HtmlNode &node : tree.nodes) {
        if (node.name != u"meta") {
            continue;
        }
        const QString content = simplified(withoutEntities(node.attribute(u"content")));
        for (const QStringView key : {u"property", u"name", u"itemprop", u"http-equiv"}) {
            const QString name = node.attribute(key).trimmed().toLower();
            if (!name.isEmpty() && !content.isEmpty()) {
                addValue(tags, name, content);
                break;
            }
        }
    }
    return tags;
}

/// The first of the named tags that has a value.
QString firstOf(const MetaTags &tags, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QStringList values = tags.value(QString::fromLatin1(name));
        if (!values.isEmpty()) {
            return values.first();
        }
    }
    return {};
}

QString textUnder(const HtmlTree &tree, int node)
{
    QString text;
    for (int i = node; i < tree.nodes[node].end; ++i) {
        text += tree.nodes[i].text;
    }
    return simplified(text);
}

/// itemprop values: the content or datetime attribute, else the text. Those of a nested thing that
/// is not the article itself (a comment, a picture) do not count.
MetaTags readMicrodata(const HtmlTree &tree)
{
    MetaTags values;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        const HtmlNode &node = tree.nodes[i];
        const QString name = node.attribute(u"itemprop").toLower();
        if (name.isEmpty() || name == u"articlebody" || node.end - i > 60) {
            continue;
        }
        QString value = node.attribute(u"content");
        value = value.isEmpty() ? node.attribute(u"datetime") : value;
        value = simplified(value.isEmpty() ? textUnder(tree, i) : value);
        if (!value.isEmpty() && value.size() < 600) {
            addValue(values, name, value);
        }
    }
    return values;
}

PageLinks readLinks(const HtmlTree &tree)
{
    PageLinks links;
    for (const HtmlNode &node : tree.nodes) {
        if (node.name == u"link" && node.attribute(u"rel").toLower() == u"canonical" &&
            links.canonical.isEmpty()) {
            links.canonical = node.attribute(u"href");
        } else if (node.name == u"base" && links.base.isEmpty()) {
            links.base = node.attribute(u"href");
        }
    }
    return links;
}

void addUnique(QStringList &list, const QString &value)
{
    if (!value.isEmpty() && !list.contains(value)) {
        list << value;
    }
}

/// Names only: no addresses, no handles, no empty ones.
QStringList cleanAuthors(const QStringList &written, const QString &publication)
{
    static const QRegularExpression by(
        QStringLiteral(
            "^(?:by|von|par|por|di|door|av|af|written by|posted by|texto|text)\\b\\s*:?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression edges(QStringLiteral("^[\\s,;|]+|[\\s,;|]+$"));
    QStringList names;
    for (QString name : written) {
        name = simplified(name.remove(by).remove(edges));
        const bool address = name.contains(u"://") || name.startsWith(u"www.") ||
                             name.startsWith(QLatin1Char('@')) || name.contains(u".com/");
        if (!address && name.size() > 1 && name.size() < 200) {
            addUnique(names, name);
        }
    }
    if (names.size() > 1) { // the paper itself beside people says nothing
        names.removeAll(publication);
    }
    return names;
}

QVector<QStringList> authorsFrom(const MetaTags &meta,
                                 const MetaTags &micro,
                                 const JsonLdArticle &jsonLd,
                                 const QString &publication)
{
    const QVector<QStringList> sources = {jsonLd.authors,
                                          meta.value(QStringLiteral("author")),
                                          meta.value(QStringLiteral("article:author")),
                                          meta.value(QStringLiteral("parsely-author")),
                                          meta.value(QStringLiteral("sailthru.author")),
                                          meta.value(QStringLiteral("byl")),
                                          meta.value(QStringLiteral("dc.creator")),
                                          meta.value(QStringLiteral("dcterms.creator")),
                                          meta.value(QStringLiteral("article:author_name")),
                                          meta.value(QStringLiteral("og:article:author")),
                                          micro.value(QStringLiteral("author")),
                                          micro.value(QStringLiteral("creator"))};
    QVector<QStringList> found;
    for (const QStringList &source : sources) {
        const QStringList names = cleanAuthors(source, publication);
        if (!names.isEmpty() && !found.contains(names)) {
            found << names;
        }
    }
    return found;
}

QString firstDate(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        const QString iso = isoDate(candidate);
        if (!iso.isEmpty()) {
            return iso;
        }
    }
    return {};
}

QString firstIn(const MetaTags &tags, const char *name)
{
    return tags.value(QString::fromLatin1(name)).value(0);
}

QString publishedFrom(const MetaTags &meta, const MetaTags &micro, const JsonLdArticle &jsonLd)
{
    return firstDate({jsonLd.published,
                      firstIn(meta, "article:published_time"),
                      firstIn(meta, "og:article:published_time"),
                      firstIn(meta, "article:published"),
                      firstIn(meta, "datepublished"),
                      firstIn(micro, "datepublished"),
                      firstIn(meta, "parsely-pub-date"),
                      firstIn(meta, "sailthru.date"),
                      firstIn(meta, "pubdate"),
                      firstIn(meta, "publishdate"),
                      firstIn(meta, "publish-date"),
                      firstIn(meta, "publication_date"),
                      firstIn(meta, "publication-date"),
                      firstIn(meta, "publisheddate"),
                      firstIn(meta, "dc.date.issued"),
                      firstIn(meta, "dcterms.created"),
                      firstIn(meta, "dc.date.created"),
                      firstIn(meta, "dc.date"),
                      firstIn(meta, "dcterms.date"),
                      firstIn(meta, "cxenseparse:recs:publishtime"),
                      firstIn(meta, "article.published"),
                      firstIn(meta, "article:create_date"),
                      firstIn(meta, "rbpubdate"),
                      firstIn(meta, "ptime"),
                      firstIn(meta, "utime"),
                      firstIn(meta, "displaydate"),
                      firstIn(meta, "created"),
                      firstIn(meta, "date"),
                      firstIn(micro, "datecreated")});
}

/// Two that write for different readers: what both say is no rewrite for one of them.
QString
agreedHeadline(const MetaTags &meta, const JsonLdArticle &jsonLd, const QString &publication)
{
    const QString declared = withoutSiteName(jsonLd.headline, publication);
    const QString shared = withoutSiteName(firstOf(meta, {"og:title"}), publication);
    return folded(declared) == folded(shared) ? declared : QString();
}

QString sharedHeadline(const HtmlTree &tree,
                       const MetaTags &meta,
                       const JsonLdArticle &jsonLd,
                       const QString &publication)
{
    const QString shared = withoutSiteName(firstOf(meta, {"og:title"}), publication);
    const QString declared = folded(withoutSiteName(jsonLd.headline, publication));
    const bool repeated = !declared.isEmpty() && folded(tree.title).startsWith(declared);
    return repeated && folded(shared) != declared ? shared : QString();
}

QString languageOf(const HtmlTree &tree, const MetaTags &meta, const JsonLdArticle &jsonLd)
{
    const QString root = tree.nodes.isEmpty() ? QString() : tree.nodes[0].attribute(u"lang");
    for (QString candidate :
         {root,
          jsonLd.language,
          firstOf(meta, {"og:locale", "content-language", "language", "dc.language"})}) {
        static const QRegularExpression tag(
            QStringLiteral("^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$"));
        candidate = candidate.trimmed().replace(QLatin1Char('_'), QLatin1Char('-'));
        if (candidate.contains(tag)) {
            return candidate;
        }
    }
    return {};
}

QString addressOf(const PageLinks &links,
                  const MetaTags &meta,
                  const JsonLdArticle &jsonLd,
                  const QString &documentUrl)
{
    const QString base = documentUrl.isEmpty() ? links.base : documentUrl;
    for (const QString &candidate :
         {links.canonical, firstOf(meta, {"og:url", "twitter:url"}), jsonLd.url, documentUrl}) {
        const QString url = canonicalUrl(absoluteUrl(candidate, base));
        const bool front = QUrl(url).path().size() <= 1; // a careless canonical: the front page
        if (!url.isEmpty() && !front) {
            return url;
        }
    }
    return canonicalUrl(documentUrl);
}

} // namespace

QString isoDate(const QString &written)
{
    static const QRegularExpression iso(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T "
                       ",]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*"
                       "(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?"));
    static const QRegularExpression compact(
        QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?(?:Z)?$"));
    static const QRegularExpression epoch(QStringLiteral("^1\\d{9}(?:\\d{3})?$"));
    const QString text = simplified(written);
    if (text.contains(epoch)) {
        const qint64 number = text.toLongLong();
        const auto when =
            QDateTime::fromMSecsSinceEpoch(text.size() == 10 ? number * 1000 : number, Qt::UTC);
        return when.toString(Qt::ISODate);
    }
    QRegularExpressionMatch match = iso.match(text);
    match = match.hasMatch() ? match : compact.match(text);
    if (!match.hasMatch()) {
        const QDateTime mail = QDateTime::fromString(text, Qt::RFC2822Date);
        return mail.isValid() ? mail.toString(Qt::ISODate) : QString();
    }
    const QDate day(
        match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!day.isValid() || day.year() < 1600) {
        return {};
    }
    if (match.captured(4).isEmpty()) {
        return day.toString(Qt::ISODate);
    }
    const QTime time(
        match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!time.isValid()) {
        return day.toString(Qt::ISODate);
    }
    QString zone = match.captured(7);
    zone = zone == u"UTC" || zone == u"GMT" ? QStringLiteral("Z") : zone;
    if (zone.size() == 3) {
        zone += QStringLiteral(":00");
    } else if (zone.size() == 5) {
        zone.insert(3, QLatin1Char(':'));
    }
    return day.toString(Qt::ISODate) + QLatin1Char('T') +
           time.toString(QStringLiteral("HH:mm:ss")) + zone;
}

QString withoutSiteName(const QString &title, const QString &publication)
{
    static const QRegularExpression separator(QStringLiteral("\\s+[|•·»«–—-]\\s+|\\s*[|»]\\s*"));
    const QString site = folded(publication);
    QString best = title;
    if (site.isEmpty()) {
        return best;
    }
    auto matches = separator.globalMatch(title);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString head = title.left(match.capturedStart());
        const QString tail = title.mid(match.capturedEnd());
        const QString foldedTail = folded(tail);
        if (!foldedTail.isEmpty() &&
            (foldedTail == site || foldedTail.startsWith(site) || site.startsWith(foldedTail))) {
            return simplified(head);
        }
        if (folded(head) == site) {
            best = simplified(tail);
        }
    }
    return best;
}

PageMetadata readMetadata(const HtmlTree &tree, const QString &documentUrl)
{
    const MetaTags meta = readMetaTags(tree);
    const MetaTags micro = readMicrodata(tree);
    const PageLinks links = readLinks(tree);
    PageMetadata metadata;
    metadata.jsonLd = readJsonLd(tree);
    const JsonLdArticle &jsonLd = metadata.jsonLd;
    metadata.publication = firstOf(meta, {"og:site_name"});
    if (metadata.publication.isEmpty()) {
        metadata.publication =
            jsonLd.publisher.isEmpty()
                ? firstOf(meta, {"application-name", "dc.publisher", "publisher"})
                : jsonLd.publisher;
    }
    for (const QString &headline :
         {jsonLd.headline,
          firstOf(meta, {"og:title"}),
          firstOf(meta, {"twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"}),
          micro.value(QStringLiteral("headline")).value(0),
          tree.title}) {
        addUnique(metadata.headlines, withoutSiteName(headline, metadata.publication));
    }
    for (const QString &description : {jsonLd.description,
                                       firstOf(meta, {"og:description"}),
                                       firstOf(meta, {"description"}),
                                       firstOf(meta, {"twitter:description", "dc.description"}),
                                       micro.value(QStringLiteral("description")).value(0)}) {
        addUnique(metadata.descriptions, description);
    }
    metadata.agreedHeadline = agreedHeadline(meta, jsonLd, metadata.publication);
    metadata.sharedHeadline = sharedHeadline(tree, meta, jsonLd, metadata.publication);
    metadata.authorSources = authorsFrom(meta, micro, jsonLd, metadata.publication);
    metadata.authors = metadata.authorSources.value(0);
    metadata.published = publishedFrom(meta, micro, jsonLd);
    metadata.modified = firstDate({jsonLd.modified,
                                   firstIn(meta, "article:modified_time"),
                                   firstIn(meta, "og:updated_time"),
                                   firstIn(micro, "datemodified"),
                                   firstIn(meta, "last-modified")});
    const QString tier = firstOf(meta, {"article:content_tier"}).toLower();
    metadata.locked = tier == u"locked" || tier == u"metered";
    metadata.url = addressOf(links, meta, jsonLd, documentUrl);
    metadata.language = languageOf(tree, meta, jsonLd);
    return metadata;
}

} // namespace broadsheet
