#pragma once

// When an article was published and updated, from the lines that say so; and the place and agency
// that open the copy: "KYIV (Reuters) -".

#include <QString>

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

} // namespace broadsheet
