#pragma once

// Captions of pictures and whose pictures they are: "Photo: X/AFP", "(Getty Images)", "AA".

#include <QString>

#include <optional>

namespace broadsheet {

struct CaptionParts
{
    QString caption;
    QString credit; // without brackets; empty when the caption names none
};

/// True for a line that is a credit and nothing else.
bool isCredit(QStringView line);

/// "Ann Other / Dun Times", "AP Photo/Ann Other": a stroke between two capitals. Says nothing of
/// whether any list knows the agency.
bool hasStrokeBetweenNames(QStringView text);

/// Cuts the credit off a caption's end: "A ferry at Port Dun. (Photo: AFP)", "… [Ann Other/AFP]".
CaptionParts splitCredit(QStringView caption);

} // namespace broadsheet
