#pragma once

// Do two articles tell the same story in the same words? Asked of their sketches
// (article/copy_sketch): how many paragraphs of the shorter one stand in the longer one,
// containment, since a reprint is often cut; then whether the numbers and names in them are the
// same, since yesterday's weather report has the same words; then whether each begins in the other,
// since a follow-up quotes the story before it further down.

#include <QByteArray>

namespace broadsheet {

/// How many words a sketch (CopySketch::words) holds.
int wordsInSketch(const QByteArray &sketch);

/// Symmetric. Linear; some ten microseconds for two articles of 500 words.
bool areCopies(const QByteArray &a, const QByteArray &b);

} // namespace broadsheet
