#include "app/extract/line_reason.h"

#include <QFile>
#include <QMap>

#include <array>

namespace broadsheet {

namespace {

QMap<QByteArray, QString> readReasons()
{
    QMap<QByteArray, QString> reasons;
    QFile file(QStringLiteral(":/model/reasons.tsv"));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> rows = file.readAll().split('\n');
        for (const QByteArray &row : rows) {
            const qsizetype tab = row.indexOf('\t');
            if (tab > 0 && !row.startsWith('#')) {
                reasons.insert(row.first(tab), QString::fromUtf8(row.sliced(tab + 1)));
            }
        }
    }
    return reasons;
}

QByteArray withoutZone(const QByteArray &sign)
{
    for (const char *zone : {"top ", "body ", "tail "}) {
        if (sign.startsWith(zone)) {
            return sign.sliced(qstrlen(zone));
        }
    }
    return sign;
}

} // namespace

QString wordsForSign(const QByteArray &sign)
{
    static const QMap<QByteArray, QString> reasons = readReasons();
    const QByteArray whole = withoutZone(sign);
    for (QByteArray name = whole; !name.isEmpty(); name.chop(1)) {
        const auto found = reasons.constFind(name);
        if (found != reasons.constEnd()) {
            return QString(*found).replace(
                QStringLiteral("“…”"), u'“' + QString::fromUtf8(whole.sliced(name.size())) + u'”');
        }
    }
    return QStringLiteral("what stands around it");
}

} // namespace broadsheet
