#pragma once

// zstd, for originals, articles and texts. Each frame carries a checksum, so that a flipped bit is
// seen when it is unpacked.

#include "app/base/result.h"

#include <QByteArray>

namespace broadsheet {

QByteArray packed(const QByteArray &bytes);

/// Malformed when the bytes are no frame, are damaged, or claim to be over MaxUnpackedBytes.
Result<QByteArray> unpacked(const QByteArray &frame);

inline constexpr qint64 MaxUnpackedBytes = 1LL << 30;

} // namespace broadsheet
