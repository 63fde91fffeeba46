#include "app/article/title.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

// "Title - Site", "Title | Site", "Site | Title", "Title — Site": a separator stands between
// spaces.
bool isSeparator(QStringView text, qsizetype i)
{
    const QString separators = QStringLiteral("|-–—·»•");
    return i > 0 && i + 1 < text.size() && separators.contains(text[i]) && text[i - 1].isSpace() &&
           text[i + 1].isSpace();
}

qsizetype wordCount(const QString &key)
{
    return key.isEmpty() ? 0 : key.count(QLatin1Char(' ')) + 1;
}

void addKey(QStringList &keys, const QString &key)
{
    if (!key.isEmpty() && !keys.contains(key)) {
        keys.append(key);
    }
}

} // namespace

QString titleKey(QStringView title) { return folded(title); }

QStringList titleKeys(QStringView title)
{
    // A site's name is short, and what is left must still be a title rather than a name.
    constexpr qsizetype MaxSiteWords = 5;
    constexpr qsizetype MinTitleWords = 3;
    QStringList keys;
    addKey(keys, folded(title));
    for (qsizetype i = title.size() - 1; i > 0; --i) {
        if (!isSeparator(title, i)) {
            continue;
        }
        const QString before = folded(title.first(i));
        const QString after = folded(title.sliced(i + 1));
        if (wordCount(after) <= MaxSiteWords && wordCount(before) >= MinTitleWords) {
            addKey(keys, before);
        }
        if (wordCount(before) <= MaxSiteWords && wordCount(after) >= MinTitleWords) {
            addKey(keys, after);
        }
    }
    return keys;
}

QString truncatedKey(QStringView title)
{
    QString bare = simplified(title);
    if (bare.endsWith(QChar(0x2026))) {
        bare.chop(1);
    } else if (bare.endsWith(QStringLiteral("..."))) {
        bare.chop(3);
    } else {
        return {};
    }
    return folded(bare);
}

} // namespace broadsheet
