#pragma once

// What each newspaper element looks for in a line and around it. Each function stands in its
// element's file (headline.cpp, byline.cpp, …) and adds signs with names of its own.

#include "app/extract/line_signs.h"

namespace broadsheet {

/// What a single pass over the text finds out for all elements.
struct ElementContext
{
    QVector<int> relatedHeading; // for each line: how many lines ago a heading of a link list stood
                                 // in the same run of short lines; -1: none
    QVector<int> shareLine;      // likewise, the last share bar
    QVector<int> bylineLine;     // likewise, the last byline, near the top
    QVector<int> sameLabel;    // for each line: how many lines begin with its "Label:"; 0: no label
    int betweenParagraphs = 0; // short lines between two paragraphs, without a full stop
    bool anyByline = false;
    bool anyCredit = false;
};

ElementContext elementContext(const TextFacts &facts);

void addHeadlineSigns(const TextFacts &facts, int line, SignList &signs);
void addStandfirstSigns(const TextFacts &facts, int line, SignList &signs);
void addBylineSigns(const TextFacts &facts,
                    const ElementContext &context,
                    int line,
                    SignList &signs);
void addDatelineSigns(const TextFacts &facts, int line, SignList &signs);
void addCrossheadSigns(const TextFacts &facts,
                       const ElementContext &context,
                       int line,
                       SignList &signs);
void addPullQuoteSigns(const TextFacts &facts, int line, SignList &signs);
void addFigureSigns(const TextFacts &facts, int line, SignList &signs);
void addRelatedSigns(const TextFacts &facts,
                     const ElementContext &context,
                     int line,
                     SignList &signs);
void addFurnitureSigns(const TextFacts &facts,
                       const ElementContext &context,
                       int line,
                       SignList &signs);
void addListSigns(const TextFacts &facts, int line, SignList &signs);

void addElementSigns(const TextFacts &facts,
                     const ElementContext &context,
                     int line,
                     SignList &signs);

} // namespace broadsheet
