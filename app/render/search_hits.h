#pragma once

// Where in a text do the words of a search stand? For marking them on the page.

#include <QStringList>
#include <QVector>

namespace broadsheet {

struct TextRange
{
    int start = 0; // UTF-16
    int end = 0;   // one past the last

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// `words` are folded words and phrases (SearchAnswer::words); one that ends in '*' is the start of
/// a word. Whole words only, but within scripts that do not space their words. Ascending, not
/// overlapping, at most `limit`. Linear in the text for each word.
QVector<TextRange> searchHits(const QString &text, const QStringList &words, int limit = 1000);

} // namespace broadsheet
