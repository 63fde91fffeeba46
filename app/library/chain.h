#pragma once

// For app/library alone: one step after another, without anybody waiting.

#include "app/library/library.h"
#include "app/store/store.h"

#include <QFuture>

namespace broadsheet {

/// Runs `read(Database &)` on a reader, then `write(Database &, what was read)` on the notebook's
/// writer. An error of the first is the answer.
template<typename Read, typename Write> auto readThenWrite(Library &library, Read read, Write write)
{
    using Found = std::decay_t<decltype(*std::declval<JobResult<Read>>())>;
    using Written = std::invoke_result_t<Write &, Database &, const Found &>;
    using Answer = typename ResultFor<Written>::Type;
    Store &store = library.store();
    const auto next = [&store, write](const JobResult<Read> &found) -> QFuture<Answer> {
        if (!found) {
            return QtFuture::makeReadyFuture(Answer(Unexpected{found.error()}));
        }
        return store.notebookWriter().write(
            [write, value = *found](Database &db) mutable -> Written { return write(db, value); });
    };
    return store.readers().read(std::move(read)).then(next).unwrap();
}

/// Has the signals of what was changed sent, once it is committed. `changes` takes the value, or
/// nothing for a Result<void>.
template<typename T, typename Changes>
QFuture<Result<T>> announced(Library &library, QFuture<Result<T>> future, Changes changes)
{
    return future.then([&library, changes](const Result<T> &result) {
        if constexpr (std::is_void_v<T>) {
            if (result) {
                library.announce(changes());
            }
        } else if (result) {
            library.announce(changes(*result));
        }
        return result;
    });
}

} // namespace broadsheet
