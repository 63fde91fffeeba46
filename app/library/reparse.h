#pragma once

// Brings the library up to what the reader and the program know by now, in the background: first
// what the reader corrected and the articles have not followed yet (a new rule, a crash in
// between), then the originals of all versions that an older extractor had parsed, then copies of
// one story among what came before they were looked for. Each batch is a
// transaction in which list, search, links and the places of the notes follow; what is done needs
// no doing again, so it can be stopped at any moment, and killed, and goes on where it was.

#include "app/library/library.h"

#include <QFuture>

#include <atomic>
#include <functional>

namespace broadsheet {

struct ReparseProgress
{
    int done = 0; // files
    int total = 0;
};

struct ReparseReport
{
    int corrected = 0; // articles that follow the reader's corrections now
    int changed = 0;   // versions that the newer extractor reads otherwise
    int unchanged = 0;
    int kept = 0; // versions whose original gives no such article any more: they stay as they were
    int grouped = 0; // older articles that turned out to be copies of a story, or to have some
    bool cancelled = false;
    std::optional<Error> stopped; // the library itself could not go on (full, busy, damaged)
};

/// Shared between the one who started it and the one who watches it.
struct ReparseJob
{
    std::atomic<bool> cancel = false;
};

/// Nothing to do is done at once.
QFuture<Result<ReparseReport>>
bringUpToDate(Library &library,
              std::shared_ptr<ReparseJob> job = {},
              std::function<void(const ReparseProgress &)> progressChanged = {});

/// The corrections alone: after a rule was made or taken back.
QFuture<Result<ReparseReport>> followCorrections(Library &library,
                                                 std::shared_ptr<ReparseJob> job = {});

} // namespace broadsheet
