#pragma once

// What Writer and Readers share: a job is any function of a Database, and what it gives becomes a
// Result.

#include "app/store/database.h"

#include <functional>
#include <type_traits>

namespace broadsheet {

template<typename T> struct ResultFor
{
    using Type = Result<T>;
};

template<typename T> struct ResultFor<Result<T>>
{
    using Type = Result<T>;
};

template<typename Job>
using JobResult = typename ResultFor<std::invoke_result_t<Job &, Database &>>::Type;

template<typename Job> JobResult<Job> runJob(Job &job, Database &db)
{
    if constexpr (std::is_void_v<std::invoke_result_t<Job &, Database &>>) {
        job(db);
        return {};
    } else {
        return job(db);
    }
}

} // namespace broadsheet
