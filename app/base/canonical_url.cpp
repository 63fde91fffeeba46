#include "app/base/canonical_url.h"

#include "app/base/text.h"

#include <QUrl>
#include <QUrlQuery>

namespace broadsheet {

namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") &&
           !url.host().isEmpty();
}

/// Parameters that say how a reader came to the page, never which page it is.
bool isTracking(const QString &name)
{
    static const QStringList names = {QStringLiteral("fbclid"),
                                      QStringLiteral("gclid"),
                                      QStringLiteral("dclid"),
                                      QStringLiteral("msclkid"),
                                      QStringLiteral("igshid"),
                                      QStringLiteral("mc_cid"),
                                      QStringLiteral("mc_eid"),
                                      QStringLiteral("ocid"),
                                      QStringLiteral("smid"),
                                      QStringLiteral("cmpid"),
                                      QStringLiteral("ns_campaign"),
                                      QStringLiteral("ns_mchannel"),
                                      QStringLiteral("ns_source"),
                                      QStringLiteral("at_medium"),
                                      QStringLiteral("at_campaign")};
    return name.startsWith(u"utm_") || names.contains(name);
}

void removeTracking(QUrl &url)
{
    if (!url.hasQuery()) {
        return;
    }
    QUrlQuery query(url);
    const auto items = query.queryItems();
    for (const auto &[name, value] : items) {
        if (isTracking(name)) {
            query.removeQueryItem(name);
        }
    }
    if (query.isEmpty()) {
        url.setQuery(QString());
    } else if (query.queryItems().size() != items.size()) {
        url.setQuery(query);
    }
}

bool isDefaultPort(const QUrl &url) { return url.port() == (url.scheme() == u"http" ? 80 : 443); }

} // namespace

QString absoluteUrl(const QString &href, const QString &base)
{
    const QString trimmed = simplified(href);
    if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char('#'))) {
        return {};
    }
    const QUrl url(trimmed);
    const QUrl absolute = url.isRelative() ? QUrl(base).resolved(url) : url;
    return isWeb(absolute) ? QString::fromUtf8(absolute.toEncoded()) : QString();
}

QString canonicalUrl(const QString &text)
{
    QUrl url(simplified(text));
    if (!isWeb(url)) {
        return {};
    }
    url.setHost(url.host().toLower());
    url.setUserInfo(QString());
    url.setFragment(QString());
    if (isDefaultPort(url)) {
        url.setPort(-1);
    }
    removeTracking(url);
    if (url.path().isEmpty()) {
        url.setPath(QStringLiteral("/"));
    }
    return QString::fromUtf8(url.toEncoded());
}

QString urlKey(const QString &text)
{
    const QUrl url(canonicalUrl(text));
    if (!isWeb(url)) {
        return {};
    }
    QString host = url.host();
    for (const QStringView prefix : {u"www.", u"m.", u"amp."}) {
        if (host.startsWith(prefix) && host.count(QLatin1Char('.')) > 1) {
            host.remove(0, prefix.size());
        }
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    if (path.endsWith(u"/amp")) {
        path.chop(4);
    }
    const QString query = url.query(QUrl::FullyEncoded);
    return host + path + (query.isEmpty() ? QString() : QLatin1Char('?') + query);
}

} // namespace broadsheet
