#pragma once

// Times of day as newspapers print them: "10:30", "10.30am", "17h05", "8 p.m.", "18 Uhr", with the
// zone that may follow: "GMT", "(+03:00)".

#include "app/base/date_tokens.h"

#include <QTime>

#include <optional>

namespace broadsheet {

struct ClockTime
{
    QTime time;
    std::optional<int> utcOffset; // seconds; only when printed and beyond doubt
    qsizetype end = 0;            // the token after it
};

/// The time that begins with token `i`.
std::optional<ClockTime> clockTimeAt(const DateTokens &tokens, qsizetype i);

} // namespace broadsheet
