#pragma once

// Words grouped to sentences, the unit in which an edited article is compared with its old self.
// The boundaries are those of Unicode (UAX 29, by QTextBoundaryFinder), so they hold in every
// script; a line break always ends a sentence, an abbreviation ("Mr.", "J.", "U.S.") never does.
// What goes on without an end is cut where the words themselves say so (content-defined chunking),
// so that an insertion moves no later cut.

#include "app/annotation/words.h"

namespace broadsheet {

struct Sentence
{
    int first = 0; // index of its first word
    int last = 0;  // one past its last word
    bool opensParagraph = false;
    size_t hash = 0; // of its words without the marks

    int size() const { return last - first; }
};

QVector<Sentence>
sentencesOf(const QString &text, const QVector<Word> &words, const Vocabulary &vocabulary);

} // namespace broadsheet
