#pragma once

// What can be said of each line of a text before anybody asks what it is: its length, case, ends,
// wording, dates, repeats and place. Each fact is computed once; the newspaper elements' files turn
// facts into signs.

#include "app/extract/phrases.h"
#include "app/extract/text_lines.h"

namespace broadsheet {

enum class LineEnd { Sentence, Quote, Colon, Comma, Ellipsis, Question, Bracket, Digit, Other };
enum class LineStart { Upper, Lower, Digit, Quote, Bracket, Bullet, Numbered, Sign, Other };
enum class Zone { Top, Body, Tail }; // before the first, among, after the last body-like lines

struct LineFacts
{
    QString text;
    FoldedText head; // of its first characters
    FoldedText tail; // of its last ones; empty when the head holds it all
    PhraseHits phrases;
    int size = 0;  // in Latin letters' worth: a CJK character counts for more
    int words = 0; // of the head
    int lengthBucket = 0;
    LineEnd end = LineEnd::Other;
    LineStart start = LineStart::Other;
    Zone zone = Zone::Body;
    bool gapBefore = false;
    bool gapAfter = false;
    bool allCaps = false;
    bool titleCase = false; // most of its longer words begin with a capital
    bool name = false;      // looks like a person's name
    bool byline = false;    // "By" and a name
    bool address = false;   // e-mail
    bool url = false;
    bool handle = false; // @name
    bool date = false;   // a full date
    bool dateOnly = false;
    bool clock = false;
    bool related = false; // label and title
    bool credit = false;
    bool creditAtEnd = false;
    bool shareOnly = false;
    bool opensWithDateline = false;
    bool long_ = false;          // as long as a body paragraph
    int earlier = -1;            // the line that this one repeats
    int later = -1;              // the line that repeats this one
    bool opensLikeOther = false; // another line begins with the same words
    double titleShare = 0;       // share of its words that the title candidate holds
    double nextShare = 0;  // share of its words that the next two lines hold; near the top only
    double bodyShare = -1; // share of its longer words that other long lines hold; -1: no such word
    double bodyBelow = 0;  // share of its longer words that the next lines hold; near the top only
    int longAbove = 0;     // long lines above it
    int alikeFirst = 0;    // other lines that begin with its first word
    int alikeLast = 0;     // … that end with its last one
    int capitals = 0;      // longer words of its head that begin with one
    int longerWords = 0;
    int sentences = 0; // that end within its head
    int numbers = 0;   // runs of digits in its head
    bool bracketInside = false;
};

struct TextFacts
{
    QVector<LineFacts> lines;
    int firstLong = -1; // -1: none
    int lastLong = -1;
    int longLines = 0;
    int openEnds = 0;     // long lines that end without any sign
    int usualSize = 0;    // the median of the long lines
    bool gaps = false;    // some blank lines
    bool allGaps = false; // a blank line between nearly all lines
    QString language;     // BCP 47, empty when unknown
};

/// Linear in the text's length.
TextFacts factsOf(const QVector<TextLine> &lines);

} // namespace broadsheet
