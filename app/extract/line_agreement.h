#pragma once

// What lines say only together, after each has been given its kind: a line that repeats a caption
// is that caption again, a short line between the two or with a name and an agency right below it
// is its credit, a few words alone between paragraphs are a heading, and the questions of an
// interview are all of one kind.

#include "app/article/block.h"
#include "app/extract/line_facts.h"

namespace broadsheet {

/// `blocks[i]` is of `facts.lines[i]`. One of a repeated caption stays visible. Linear.
void settleFigures(const TextFacts &facts, QVector<Block> &blocks);

/// A few words without a full stop, set apart between two paragraphs, are a crosshead in any
/// script, also in those that have no capitals to tell it by.
void settleHeadings(const TextFacts &facts, QVector<Block> &blocks);

/// A quotation by itself whose words stand in a paragraph, too, is a pull quote.
void settlePullQuotes(const TextFacts &facts, QVector<Block> &blocks);

/// A text has a body: where no line was found to be of it, sentences are, whatever they look like.
void settleMissingBody(const TextFacts &facts, QVector<Block> &blocks);

/// "KYIV (Reuters) - …" opens the body: it is no standfirst, though it stands where one would.
void settleLead(const TextFacts &facts, QVector<Block> &blocks);

/// "Reporting by A; editing by B" below the body is a byline.
void settleSignatures(const TextFacts &facts, QVector<Block> &blocks);

/// Titles in a row under "More on this story" are links, though each by itself could be a button.
void settleLinkLists(const TextFacts &facts, QVector<Block> &blocks);

/// Lines that open with the same label ("Q:") are text when one of them is.
void settleLabels(const TextFacts &facts, QVector<Block> &blocks);

} // namespace broadsheet
