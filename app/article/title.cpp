#include "app/article/title.h"

#include "app/base/script.h"
#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr qsizetype MaxTitle = 1000;

// "Title - Site", "Title | Site", "Site | Title", "Title — Site": a separator stands between
// spaces.
bool isSeparator(QStringView text, qsizetype i)
{
    return i > 0 && i + 1 < text.size() && QStringView(u"|-–—·»•").contains(text[i]) &&
           text[i - 1].isSpace() && text[i + 1].isSpace();
}

// The last two separators and the first two: enough for any printed title, and bounded.
QVector<qsizetype> separatorsOf(QStringView title)
{
    QVector<qsizetype> found;
    for (qsizetype i = title.size() - 1; i > 0; --i) {
        if (isSeparator(title, i)) {
            found.append(i);
        }
    }
    if (found.size() > 4) {
        found.remove(2, found.size() - 4);
    }
    return found;
}

qsizetype wordCount(QStringView key) { return key.isEmpty() ? 0 : key.count(u' ') + 1; }

bool hasNumber(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isNumber(); });
}

// Three words; without spaces between them, as many characters as three words have at least.
bool isTitle(QStringView key)
{
    constexpr qsizetype ShortestTitle = 8;
    return wordCount(key) >= 3 ||
           (key.size() >= ShortestTitle && isWrittenWithoutSpaces(key.front().script()));
}

// A site's name is short, and what is left must still be a title rather than a name.
bool mayGoBy(QStringView kept, QStringView leftOut)
{
    return wordCount(leftOut) <= 5 && isTitle(kept) && !hasNumber(leftOut);
}

// Capitals write "ß" as "SS" and the Turkish "ı" as "I".
QString capitalFolded(QStringView title)
{
    QString key = folded(title);
    key.replace(u'ß', QStringLiteral("ss"));
    key.replace(u'ı', u'i');
    return key;
}

void addKey(QStringList &keys, const QString &key)
{
    if (!key.isEmpty() && !keys.contains(key)) {
        keys.append(key);
    }
}

} // namespace

QString titleKey(QStringView title)
{
    return capitalFolded(title.first(qMin(title.size(), MaxTitle)));
}

QStringList titleKeys(QStringView title)
{
    title = title.first(qMin(title.size(), MaxTitle));
    QStringList keys;
    addKey(keys, capitalFolded(title));
    for (const qsizetype i : separatorsOf(title)) {
        const QString before = capitalFolded(title.first(i));
        const QString after = capitalFolded(title.sliced(i + 1));
        if (mayGoBy(before, after)) {
            addKey(keys, before);
        }
        if (mayGoBy(after, before)) {
            addKey(keys, after);
        }
    }
    return keys;
}

QString truncatedKey(QStringView title)
{
    const QString bare = simplified(title);
    if (!bare.endsWith(QChar(0x2026)) && !bare.endsWith(QStringLiteral("..."))) {
        return {};
    }
    return titleKey(bare);
}

bool continuesTitle(QStringView truncated, QStringView full)
{
    const bool saysEnough = truncated.size() >= 12 || wordCount(truncated) >= 3;
    if (!saysEnough || !full.startsWith(truncated)) {
        return false;
    }
    return !truncated.back().isNumber();
}

bool continuesUnmarkedTitle(QStringView truncated, QStringView full)
{
    if (truncated.size() < 20 || wordCount(truncated) < 4 || truncated.size() >= full.size() ||
        !continuesTitle(truncated, full)) {
        return false;
    }
    const QStringView rest = full.sliced(truncated.size()).trimmed();
    return !rest.front().isNumber();
}

} // namespace broadsheet
