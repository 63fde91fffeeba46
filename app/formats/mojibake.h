#pragma once

// UTF-8 that somebody read as windows-1252 or Latin-1 and saved again ("cafÃ©", "donâ€™t"), perhaps
// twice. It is mended only where it is certain: a capital Ã is a letter of Portuguese, and "MANHÃ»"
// and "Spaß“" are right as they stand.

#include <QString>

namespace broadsheet {

/// The text with certain mojibake mended; `mended` is the number of characters that changed.
struct MendedText
{
    QString text;
    qsizetype mended = 0;
};

/// One pass over the text for each time it was misread, three at most. Line feeds stay where they
/// are. No cost for text without such characters.
MendedText mendMojibake(const QString &text);

} // namespace broadsheet
