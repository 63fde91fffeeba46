#pragma once

// Lines that send the reader to another article: "READ MORE: NATO: Russia will pay heavy price".
// A wording table knows the labels; a title may hold a colon itself, so only the label is cut.

#include <QString>

#include <optional>

namespace broadsheet {

struct RelatedLine
{
    QString label; // "READ MORE"
    QString title; // "NATO: Russia will pay heavy price"
};

/// A line that begins with a label, a colon, dash or bar, and then a title; brackets around the
/// whole line are dropped. Without such a sign the label must be set apart by capitals ("READ MORE
/// Ferries return"). Nothing when the line is no such line, or has no title.
std::optional<RelatedLine> splitRelatedLine(QStringView line);

/// True for a line that stands over a list of titles: "More on this story".
bool isRelatedHeading(QStringView line);

} // namespace broadsheet
