#include "app/extract/word_overlap.h"

#include "app/base/text.h"

#include <QHash>

namespace broadsheet {

double wordOverlap(const QString &a, const QString &b)
{
    const QStringList left = folded(a).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList right = folded(b).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QHash<QString, int> counts;
    for (const QString &word : left) {
        ++counts[word];
    }
    int common = 0;
    for (const QString &word : right) {
        common += counts[word]-- > 0;
    }
    const auto total = left.size() + right.size();
    return total == 0 ? 0 : 2.0 * common / double(total);
}

} // namespace broadsheet
