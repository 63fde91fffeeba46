#pragma once

// Invented articles for tests: long enough for texts to be told apart or known again.

#include <QString>
#include <QStringList>

namespace broadsheet {

/// A sentence of its own for each number, so that two texts of different numbers share nothing.
inline QString sentence(int number)
{
    static const QStringList who{QStringLiteral("The harbour master"),
                                 QStringLiteral("A night baker"),
                                 QStringLiteral("The island council"),
                                 QStringLiteral("An old lighthouse keeper"),
                                 QStringLiteral("The museum")};
    static const QStringList what{QStringLiteral("counted the missing ropes"),
                                  QStringLiteral("opened the winter market"),
                                  QStringLiteral("wrote to the ministry again"),
                                  QStringLiteral("repaired the north window"),
                                  QStringLiteral("sold the last of the tickets"),
                                  QStringLiteral("measured the height of the tide")};
    return QStringLiteral("%1 %2 on day %3 of the long frost, number %4 in the log said.")
        .arg(who[number % who.size()], what[number % what.size()])
        .arg(number)
        .arg(number * 7);
}

inline QString paragraph(int number)
{
    return sentence(number * 10) + u' ' + sentence(number * 10 + 1) + u' ' +
           sentence(number * 10 + 2);
}

/// Headline, and paragraphs of these numbers.
inline QString story(const QString &headline, const QVector<int> &paragraphs)
{
    QString text = headline + QStringLiteral("\n\n");
    for (const int number : paragraphs) {
        text += paragraph(number) + QStringLiteral("\n\n");
    }
    return text;
}

} // namespace broadsheet
