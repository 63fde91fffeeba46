#include "app/store/link_key.h"

#include "app/article/title.h"
#include "app/base/canonical_url.h"

namespace broadsheet {

namespace {

void addAddress(QVector<LinkKey> &keys, const QString &url)
{
    const QString key = urlKey(url);
    if (!key.isEmpty()) {
        keys.append({LinkKey::Kind::Address, key});
    }
}

void addTitle(QVector<LinkKey> &keys, const QString &title)
{
    const QString beginning = truncatedKey(title);
    if (!beginning.isEmpty()) {
        keys.append({LinkKey::Kind::Beginning, beginning});
        return;
    }
    auto kind = LinkKey::Kind::WholeTitle;
    for (const QString &key : titleKeys(title)) {
        keys.append({kind, key});
        kind = LinkKey::Kind::PartOfTitle;
    }
}

} // namespace

QVector<LinkKey> keysOf(const RelatedLink &link)
{
    QVector<LinkKey> keys;
    addAddress(keys, link.href);
    if (link.run < 0) {
        addTitle(keys, link.text);
    }
    return keys;
}

QVector<LinkKey> keysOf(const Article &article)
{
    QVector<LinkKey> keys;
    addAddress(keys, article.url);
    addTitle(keys, article.headline);
    return keys;
}

} // namespace broadsheet
