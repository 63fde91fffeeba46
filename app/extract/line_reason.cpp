#include "app/extract/line_reason.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <map>

namespace broadsheet {

namespace {

using Reasons = std::map<QByteArray, QString, std::less<>>; // by the sign or how it begins

Reasons readReasons()
{
    Reasons reasons;
    QFile file(QStringLiteral(":/model/reasons.tsv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> rows = file.readAll().split('\n');
        for (const QByteArray &row : rows) {
            const qsizetype tab = row.indexOf('\t');
            if (tab > 0 && !row.startsWith('#')) {
                reasons.insert_or_assign(row.first(tab), QString::fromUtf8(row.sliced(tab + 1)));
            }
        }
    }
    return reasons;
}

QByteArrayView withoutZone(QByteArrayView sign)
{
    for (const char *zone : {"top ", "body ", "tail "}) {
        if (sign.startsWith(zone)) {
            return sign.sliced(qsizetype(qstrlen(zone)));
        }
    }
    return sign;
}

// The longest of the reasons' names that `name` begins with. The one that comes next below it in
// order is that, or shares with it all that a longer one can have.
Reasons::const_iterator longestStart(const Reasons &reasons, QByteArrayView name)
{
    while (!name.isEmpty()) {
        const auto after = reasons.upper_bound(name);
        if (after == reasons.begin()) {
            break;
        }
        const auto below = std::prev(after);
        if (name.startsWith(below->first)) {
            return below;
        }
        const auto [end, other] =
            std::mismatch(name.begin(), name.end(), below->first.begin(), below->first.end());
        name = name.first(end - name.begin());
    }
    return reasons.end();
}

} // namespace

QString wordsForSign(const QByteArray &sign)
{
    static const Reasons reasons = readReasons();
    const QByteArrayView whole = withoutZone(sign);
    const auto found = longestStart(reasons, whole);
    if (found == reasons.end()) {
        return QStringLiteral("what stands around it");
    }
    QString words = found->second;
    return words.replace(QStringLiteral("“…”"),
                         u'“' + QString::fromUtf8(whole.sliced(found->first.size())) + u'”');
}

} // namespace broadsheet
