#pragma once

// How many statements a connection runs, how many rows it looks at: what something costs, the same
// on every machine.

#include "app/store/database.h"

#include <QStringList>

#include <sqlite3.h>

namespace broadsheet {

/// The statements themselves, those that a virtual table runs among them.
template<typename Job> QStringList statementTextsOf(Database &db, Job job)
{
    QStringList texts;
    const auto noted = [](unsigned, void *list, void *, void *text) {
        static_cast<QStringList *>(list)->append(
            QString::fromUtf8(static_cast<const char *>(text)));
        return 0;
    };
    sqlite3_trace_v2(db.handle(), SQLITE_TRACE_STMT, noted, &texts);
    job();
    sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
    return texts;
}

template<typename Job> int eventsOf(Database &db, unsigned event, Job job)
{
    int count = 0;
    const auto counted = [](unsigned, void *counter, void *, void *) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_trace_v2(db.handle(), event, counted, &count);
    job();
    sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
    return count;
}

template<typename Job> int statementsOf(Database &db, Job job)
{
    return eventsOf(db, SQLITE_TRACE_STMT, job);
}

/// How many rows its statements give.
template<typename Job> int rowsOf(Database &db, Job job)
{
    return eventsOf(db, SQLITE_TRACE_ROW, job);
}

} // namespace broadsheet
