#pragma once

// The wording of newspapers: which words announce a related link, a credit, a byline, furniture …
// The words are data, resources/phrases/*.tsv, one row a phrase, in all languages at once: an
// article's language is not known for certain, and a phrase of one language rarely hurts another.

#include "app/extract/sign_part.h"

#include <QString>

#include <vector>

namespace broadsheet {

enum class PhraseKind {
    RelatedLabel,   // "READ MORE", before a title
    RelatedHeading, // "More on this story", over a list of titles
    BylineStart,    // "By"
    BylineCredit,   // "Editing by"
    Role,           // "correspondent"
    Tagline,        // "is a freelance", "About the author"
    CreditStart,    // "Photo"
    Agency,         // "AFP"
    CaptionSign,    // "pictured"
    Placeholder,    // "Loading"
    Advert,
    Share,
    Newsletter, // sign-ups, logins and paywalls
    Cookie,
    Comments,
    Tags,
    Section, // "Politics", "Home"
    Footer,  // copyright, navigation, buttons
    ReadingTime,
    Correction,
    DateStart,   // "Published"
    DateUpdated, // "Last updated"
    DateAgo,     // "hours ago"
};
inline constexpr int PhraseKinds = int(PhraseKind::DateAgo) + 1;

/// As the tables name it, e.g. "related-label".
QString phraseKindName(PhraseKind kind);

/// A word of a folded text, with its hash.
struct FoldedWord
{
    QStringView text;
    SignPart part;
    bool spaced = true; // of a script that sets words apart
};

/// A text made ready for matching: lower case, no accents or apostrophes, any other punctuation one
/// space. The words are views of the text.
struct FoldedText
{
    QString text;
    std::vector<FoldedWord> words;
};

FoldedText foldForPhrases(QStringView text);

/// Which kinds of phrase a text is as a whole, begins with, ends with, or holds anywhere (which
/// includes the other three): sets of PhraseKind. And how much of it is the wording of newsletters,
/// comments, cookie notes, share bars and footers: "sign up" may stand in an article, "sign up for
/// our newsletter and get the headlines in your inbox" does not.
struct PhraseHits
{
    quint32 whole = 0;
    quint32 start = 0;
    quint32 end = 0;
    quint32 inside = 0;
    int furniture = 0;      // letters that belong to phrases of what stands around an article
    int furnitureWords = 0; // such phrases, one beside the other
};

constexpr quint32 bit(PhraseKind kind) { return 1u << int(kind); }

PhraseHits phrasesIn(const FoldedText &text);

/// True when the whole text is one phrase of that kind, punctuation aside.
bool isPhrase(PhraseKind kind, QStringView text);

/// Length in UTF-16 units of the longest phrase of that kind that the text begins with; 0: none.
qsizetype leadingPhrase(PhraseKind kind, QStringView text);

/// True when every word of the text belongs to some phrase of that kind ("Facebook Twitter Print").
bool isMadeOf(PhraseKind kind, QStringView text);

} // namespace broadsheet
