#pragma once

// What an article is known by among reprints of the same story: wire copy, cut to its first
// paragraphs, under another headline, with a word changed here and there. Made of the body's
// paragraphs and the standfirst alone: no headline, caption, related link or furniture.
// Two measures. Keys are hashes of three neighbouring long words (Broder 1997, "shingles"), one in
// eight by its value, as in winnowing (Schleimer, Wilkerson, Aiken 2003): articles that share some
// are candidates. Then the words themselves, one byte each, say how many of the paragraphs of the
// one stand in the other, and whether the numbers and the names between them are the same:
// containment, since a reprint is often cut, and numbers and names, since yesterday's weather
// report has the same words.

#include "app/article/article.h"

#include <QByteArray>

namespace broadsheet {

struct CopySketch
{
    /// How many words make a shingle, then the words of the body, a byte each (see SketchByte).
    /// Empty: too little to tell it by.
    QByteArray words;

    /// The best first. Who looks for copies asks for all, and is found by the first IndexedKeys.
    QVector<quint32> keys;
};

/// What a byte of a sketch stands for. Equal words are equal bytes; of different ones few are.
struct SketchByte
{
    static constexpr int ParagraphEnd = 0;
    static constexpr int FirstWord = 1;
    static constexpr int FirstNumber = 161; // a number has a word's byte behind it as well
    static constexpr int FirstName = 208;   // a capital within a sentence
};

inline constexpr int IndexedKeys = 12;
inline constexpr int LookedUpKeys = 16;

/// Linear in the text, of which the first 2,000 words count. The same on every machine.
CopySketch copySketch(const Article &article);

} // namespace broadsheet
