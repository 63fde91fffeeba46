#include "app/formats/mojibake.h"

#include <QVector>

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr int MostPasses = 3;
constexpr int LongRun = 3; // sequences side by side; no right text has so many

// What windows-1252 has at 0x80 to 0x9f; 0 where it has nothing and a C1 control stands for the
// byte.
constexpr std::array<char16_t, 32> Windows1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

/// The byte that was read as this character; -1 for characters that no byte gives.
int byteOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u <= 0xff) {
        return u;
    }
    const auto found = std::find(Windows1252.begin(), Windows1252.end(), u);
    return found == Windows1252.end() ? -1 : 0x80 + int(found - Windows1252.begin());
}

bool isContinuation(int byte) { return byte >= 0x80 && byte <= 0xbf; }

/// A UTF-8 sequence of two bytes or more, read as so many characters.
struct Sequence
{
    qsizetype at = 0;
    int length = 0;       // 0: none begins here
    char32_t meant = 0;   // the character that it is
    bool certain = false; // by itself, without a look at the rest of the text
};

/// Letters and signs that papers print. Others come about by chance: "É»" would be a "ɻ".
bool isPrinted(char32_t c)
{
    constexpr std::array<std::array<char32_t, 2>, 10> ranges{{{0x80, 0x17f}, // with C1: read twice
                                                              {0x370, 0x52f},
                                                              {0x590, 0x6ff},
                                                              {0x900, 0xeff},
                                                              {0x10a0, 0x11ff},
                                                              {0x1e00, 0x27bf},
                                                              {0x2e80, 0xd7a3},
                                                              {0xf900, 0xfaff},
                                                              {0xfe30, 0xffef},
                                                              {0x1f000, 0x1faff}}};
    return std::any_of(ranges.begin(), ranges.end(), [c](const auto &range) {
        return c >= range[0] && c <= range[1];
    });
}

Sequence sequenceAt(QStringView text, qsizetype at)
{
    const int lead = text[at].unicode(); // leads are the same in Latin-1 and windows-1252
    const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                       : lead >= 0xe0 && lead <= 0xef ? 3
                       : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                      : 0;
    if (length == 0 || at + length > text.size()) {
        return {};
    }
    char32_t meant = char32_t(lead & (0xff >> (length + 1)));
    for (int i = 1; i < length; ++i) {
        const int byte = byteOf(text[at + i]);
        if (!isContinuation(byte)) {
            return {};
        }
        meant = (meant << 6) | char32_t(byte & 0x3f);
    }
    constexpr std::array<char32_t, 5> Least = {0, 0, 0x80, 0x800, 0x10000};
    if (meant < Least[size_t(length)] || !isPrinted(meant)) {
        return {};
    }
    return {at, length, meant, false};
}

/// A closing quote or an ellipsis may well stand behind a capital "Ã" or an "ß", but not within a
/// word; no letter stands before "£" or "©".
bool isCertain(QStringView text, const Sequence &sequence)
{
    const QChar lead = text[sequence.at];
    const qsizetype next = sequence.at + sequence.length;
    const QStringView tail = text.sliced(sequence.at + 1, sequence.length - 1);
    const bool control = std::any_of(tail.begin(), tail.end(), [](QChar c) {
        return c >= QChar(0x80) && c <= QChar(0x9f); // no right text has them
    });
    if (control || sequence.length == 4) {
        return true;
    }
    if (sequence.length == 3) {
        // "fatigué…»" and "é…”" have the form and are right. "â€™" and "â„¢" never are.
        const bool punctuation = sequence.meant >= 0x2000 && sequence.meant <= 0x203f;
        return punctuation || sequence.meant == 0x20ac || sequence.meant == 0x2122;
    }
    const bool lowerAfter = next < text.size() && text[next].isLower() && text[next] < QChar(0x80);
    const bool lowerBefore = sequence.at > 0 && text[sequence.at - 1].isLower();
    if (lead == QChar(0xc3)) { // "Ã": becomes a letter
        return lowerAfter || lowerBefore;
    }
    static constexpr QStringView signs = u"£©®°§±²³½¼¢¥µ¶·´¡¿";
    const QChar last = text[next - 1];
    return lead == QChar(0xc2) && signs.contains(last);
}

QVector<Sequence> sequencesIn(QStringView text)
{
    QVector<Sequence> found;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const char16_t u = text[i].unicode();
        if (u < 0xc2 || u > 0xf4) {
            continue;
        }
        Sequence sequence = sequenceAt(text, i);
        if (sequence.length > 0) {
            sequence.certain = isCertain(text, sequence);
            found += sequence;
            i += sequence.length - 1;
        }
    }
    return found;
}

/// Cyrillic and the like: pair follows pair.
void trustLongRuns(QVector<Sequence> &sequences)
{
    for (qsizetype first = 0; first < sequences.size();) {
        qsizetype last = first + 1;
        while (last < sequences.size() &&
               sequences[last - 1].at + sequences[last - 1].length == sequences[last].at) {
            ++last;
        }
        for (qsizetype i = first; last - first >= LongRun && i < last; ++i) {
            sequences[i].certain = true;
        }
        first = last;
    }
}

/// Where several are certain, what else has the form is mojibake too.
void trustAmongOthers(QVector<Sequence> &sequences)
{
    constexpr qsizetype Enough = 3;
    const auto certain = std::count_if(
        sequences.begin(), sequences.end(), [](const Sequence &one) { return one.certain; });
    if (certain >= Enough && certain * 2 >= sequences.size()) {
        for (Sequence &sequence : sequences) {
            sequence.certain = true;
        }
    }
}

MendedText onePass(const QString &text)
{
    QVector<Sequence> sequences = sequencesIn(text);
    trustLongRuns(sequences);
    trustAmongOthers(sequences);
    MendedText out;
    qsizetype copied = 0;
    for (const Sequence &sequence : std::as_const(sequences)) {
        if (!sequence.certain) {
            continue;
        }
        out.text += QStringView(text).sliced(copied, sequence.at - copied);
        out.text += QString::fromUcs4(&sequence.meant, 1);
        copied = sequence.at + sequence.length;
        ++out.mended;
    }
    if (out.mended == 0) {
        return {text, 0};
    }
    out.text += QStringView(text).sliced(copied);
    return out;
}

} // namespace

MendedText mendMojibake(const QString &text)
{
    MendedText mended = onePass(text);
    for (int pass = 1; pass < MostPasses && mended.mended > 0; ++pass) {
        const MendedText again = onePass(mended.text);
        if (again.mended == 0) {
            break;
        }
        mended.text = again.text;
    }
    return mended;
}

} // namespace broadsheet
