#include "app/library/similarity.h"

#include "app/base/text.h"

#include <QSet>
#include <QStringList>

namespace broadsheet {

namespace {

// A text of fewer words is one shingle.
constexpr qsizetype ShingleWords = 3;

QSet<size_t> shinglesOf(QStringView text)
{
    const QString words = folded(text);
    const auto list = QStringView(words).split(u' ', Qt::SkipEmptyParts);
    QSet<size_t> shingles;
    for (qsizetype i = 0; i + ShingleWords <= qMax(list.size(), ShingleWords); ++i) {
        size_t hash = 0;
        for (qsizetype k = i; k < qMin(i + ShingleWords, list.size()); ++k) {
            hash = qHashMulti(hash, list[k]);
        }
        shingles.insert(hash);
    }
    return shingles;
}

} // namespace

double similarity(QStringView a, QStringView b)
{
    const QSet<size_t> first = shinglesOf(a);
    const QSet<size_t> second = shinglesOf(b);
    qsizetype common = 0;
    for (const size_t shingle : first) {
        common += second.contains(shingle);
    }
    return double(common) / double(first.size() + second.size() - common);
}

} // namespace broadsheet
