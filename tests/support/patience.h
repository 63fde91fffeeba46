#pragma once

// How long a test waits for what must come. Every test is compiled with it (tests/CMakeLists.txt).

#include <QTest>

namespace broadsheet {

/// A busy build machine has been seen ten times slower than an idle one, and what runs at idle
/// priority (library/reparse) a hundred times, ms.
inline constexpr int Patience = 120'000;

} // namespace broadsheet

// The five seconds of Qt's own are for an idle machine.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, broadsheet::Patience)
#define QTRY_COMPARE(is, expected) QTRY_COMPARE_WITH_TIMEOUT(is, expected, broadsheet::Patience)
