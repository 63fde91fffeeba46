#pragma once

// When an article was published and updated, from the lines that say so; and the place and agency
// that open the copy: "KYIV (Reuters) -".

#include "app/article/block.h"
#include "app/extract/line_facts.h"

namespace broadsheet {

struct DatelineDates
{
    QString published; // ISO 8601, empty when the line tells none
    QString modified;
};

/// "PUBLISHED: December 22, 2023 at 8:48 p.m. | UPDATED: December 23, 2023 at 10:54 a.m." A date
/// without a word before it is the day of publication.
DatelineDates datelineDates(QStringView line, QStringView language = {});

/// "KYIV (Reuters)" of "KYIV (Reuters) - Ferries …", "PORT DUN, Jan 5 (AFP)"; empty when the
/// paragraph opens with no dateline.
QString openingDateline(QStringView paragraph);

/// "22:17", "9.30 p.m.", "18h05", "14:02 Uhr" and nothing else.
bool isTimeOfDay(QStringView line);

/// A time alone over a paragraph is the entry of a live blog, neither a crosshead nor a credit.
void settleTimes(const TextFacts &facts, QVector<Block> &blocks);

/// What was hardly taken for a dateline and tells neither day nor time is text: "Serves 4 | Cook 40
/// mins".
void settleDoubtfulDates(const TextFacts &facts, QVector<Block> &blocks);

} // namespace broadsheet
