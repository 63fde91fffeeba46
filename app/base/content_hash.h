#pragma once

#include <QByteArray>
#include <QString>

namespace broadsheet {

/// BLAKE2b-256 of the bytes, 32 bytes. Identity that is kept for ever wants a cryptographic hash.
QByteArray contentHash(QByteArrayView bytes);

/// The same over a text's UTF-8 form.
QByteArray textHash(QStringView text);

} // namespace broadsheet
