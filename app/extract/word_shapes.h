#pragma once

// How a line is put together, whatever its words are: "Ann Other/AFP" is A A / C. The field calls it
// word shapes (Collins 2002, "Ranking algorithms for named-entity extraction").

#include <QByteArray>
#include <QStringView>

namespace broadsheet {

/// One letter a word: A with a capital, C in capitals, a small (small ones in a row count once), x
/// of a script without case, 1 a number, m letters and digits mixed; any other sign as itself, the
/// typographic ones by their plain kin, * the rest. At most `most` letters.
QByteArray wordShapes(QStringView text, int most);

} // namespace broadsheet
