#pragma once

// A text as a row of words, so that two texts can be compared by number instead of by letter.
// A word is a run of letters, digits and marks; apostrophes and number points inside belong to it,
// soft hyphens and zero-width characters too. In scripts written without spaces each character is a
// word. Every other visible character is a mark, a word that has no letters.

#include <QHash>
#include <QString>
#include <QVector>

namespace broadsheet {

struct Word
{
    int start = 0; // UTF-16 in the text
    int end = 0;
    int id = 0; // equal for equal words, see Vocabulary
    bool hasLetters = false;
};

/// Numbers for words: one number for all spellings that differ only in case, accents, compatibility
/// forms, kinds of quotes, dashes and dots, and in what cannot be seen.
struct Vocabulary
{
    QHash<QString, int> ids;
    QVector<QString> spellings; // by id, folded

    int idOf(const QString &folded);
};

QVector<Word> wordsOf(const QString &text, Vocabulary &vocabulary);

/// The index of the first word that ends behind the offset; words.size() when there is none.
int firstWordAfter(const QVector<Word> &words, int offset);

} // namespace broadsheet
