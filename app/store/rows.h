#pragma once

// What a statement gives, as values.

#include "app/store/database.h"

#include <QStringList>
#include <QVector>

namespace broadsheet {

/// Makes a value of each row.
template<typename Make> auto allRows(Statement rows, Make make)
{
    QVector<decltype(make(std::as_const(rows)))> all;
    while (rows.step()) {
        all.append(make(std::as_const(rows)));
    }
    return all;
}

/// The first column of each row.
inline QVector<qint64> allIds(Statement rows)
{
    return allRows(std::move(rows), [](const Statement &row) { return row.integer(0); });
}

inline QStringList allTexts(Statement rows)
{
    return allRows(std::move(rows), [](const Statement &row) { return row.text(0); });
}

inline QVector<QByteArray> allBlobs(Statement rows)
{
    return allRows(std::move(rows), [](const Statement &row) { return row.blob(0); });
}

/// The number in the first column of the first row; 0 when there is none.
inline qint64 firstNumber(Statement row) { return row.step() ? row.integer(0) : 0; }

} // namespace broadsheet
