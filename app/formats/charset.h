#pragma once

// From bytes to text. In order: byte order mark, UTF-16 without one, the strict UTF-8 check, the
// page's own declaration, ICU's guess. A strict UTF-8 check comes before the declaration because
// saved pages are often re-encoded and keep their old <meta>; the other way round is next to
// impossible by chance. What was misread before it was saved is mended (app/formats/mojibake).

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace broadsheet {

struct DecodedText
{
    QString text;            // without byte order mark and NULs
    QString encoding;        // e.g. "UTF-8", "windows-1251"
    QStringList diagnostics; // "charset guessed: windows-1251", "7 broken bytes …"
};

/// Decodes with the charset that the bytes show. `declared` is what a container or the page says
/// (empty when nobody does). Never fails: broken bytes become U+FFFD and a diagnostic.
DecodedText decodeText(const QByteArray &bytes, const QString &declared = {});

/// The charset named by an XML declaration or a <meta> in the first 16 KB; empty when there is
/// none.
QString declaredHtmlCharset(QByteArrayView bytes);

/// True when NULs stand at nearly every second byte, or a UTF-16 byte order mark begins the bytes.
bool looksLikeUtf16(QByteArrayView bytes);

} // namespace broadsheet
