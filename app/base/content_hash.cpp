#include "app/base/content_hash.h"

#include <QCryptographicHash>

namespace broadsheet {

QByteArray contentHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(bytes);
    return hash.result();
}

QByteArray textHash(QStringView text) { return contentHash(text.toUtf8()); }

} // namespace broadsheet
