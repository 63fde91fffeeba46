#pragma once

// A headline as words, and what each of them is worth when two headlines are compared.

#include <QString>
#include <QVector>

namespace broadsheet {

struct TitleWord
{
    enum class Role {
        Small,    // "the", "of", "has": says little
        Plain,    // a name, a verb, a thing
        Telling,  // "Monday", "north", "wins": another one of its kind makes another article
        Turning,  // "off", "former", "brother": with it, it is another headline, perhaps
        Number,   // in digits or in words; the key of "three" is "3"
        Negation, // "not", "never"
    };

    QString key; // folded
    Role role = Role::Plain;
};

/// The words of a title key (article/title, titleKey()), at most 60. Chinese, Japanese and Thai,
/// which write no spaces, come in pairs of characters. The words that are not Plain are data:
/// resources/phrases/titles.tsv and words.tsv.
QVector<TitleWord> titleWords(QStringView titleKey);

} // namespace broadsheet
