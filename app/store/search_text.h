#pragma once

// What FTS5's unicode61 cannot do by itself: scripts without spaces, and vowel points.

#include <QString>

namespace broadsheet {

/// The text as it is indexed and asked for. Characters of scripts that are written without spaces
/// between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are set apart by zero-width spaces,
/// so that each is a token and a word is a phrase of them: no dictionary, and any part of a run is
/// found. Arabic and Hebrew vowel points and the tatweel, which few people type, are left out.
/// Other text comes back as it is.
QString spacedForSearch(const QString &text);

/// Takes the zero-width spaces out again.
QString withoutSearchSpaces(QString text);

/// The text as one quoted string of FTS5's query language. Nothing in it is an operator.
QString quotedForSearch(const QString &text);

} // namespace broadsheet
