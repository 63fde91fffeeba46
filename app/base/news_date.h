#pragma once

// Dates as newspapers print them: "Wed 5 Jan 2022 10.30 GMT", "5 января 2022 г.", "2022年1月5日",
// "12/22/23 12:24 PM ET". Month names are data: resources/phrases/months.tsv.

#include <QDate>
#include <QString>
#include <QTime>
#include <QVector>

#include <optional>

namespace broadsheet {

struct NewsDate
{
    QDate date;                   // always valid
    QTime time;                   // null when none is printed
    std::optional<int> utcOffset; // seconds; only when printed and beyond doubt
    qsizetype start = 0;          // where it stands in the text, UTF-16
    qsizetype length = 0;
};

/// All full dates (with a year) in reading order. `language` (BCP 47, may be empty) decides what
/// 3/4/2022 means when the line itself does not. Linear in the text's length.
QVector<NewsDate> newsDatesIn(QStringView text, QStringView language = {});

/// The first full date, or nothing.
std::optional<NewsDate> parseNewsDate(QStringView text, QStringView language = {});

/// "2022-01-05", "2022-01-05T10:30:00" or "2022-01-05T10:30:00+03:00".
QString isoText(const NewsDate &date);

} // namespace broadsheet
