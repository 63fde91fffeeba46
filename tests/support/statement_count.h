#pragma once

// How many statements a connection runs: what something costs, the same on every machine.

#include "app/store/database.h"

#include <sqlite3.h>

namespace broadsheet {

template<typename Job> int statementsOf(Database &db, Job job)
{
    int count = 0;
    const auto counted = [](unsigned, void *counter, void *, void *) {
        ++*static_cast<int *>(counter);
        return 0;
    };
    sqlite3_trace_v2(db.handle(), SQLITE_TRACE_STMT, counted, &count);
    job();
    sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
    return count;
}

} // namespace broadsheet
