#include "app/annotation/note_record.h"

#include "app/base/text.h"

#include <QUuid>

#include <cmath>

namespace broadsheet {

namespace {

// Hues of our six colours in degrees.
struct Hue
{
    const char *name;
    int degrees;
};

constexpr Hue Hues[] = {
    {"orange", 28}, {"yellow", 52}, {"green", 110}, {"blue", 210}, {"purple", 270}, {"pink", 335}};

int hueOf(int red, int green, int blue)
{
    const int most = qMax(red, qMax(green, blue));
    const int range = most - qMin(red, qMin(green, blue));
    if (range == 0) {
        return -1;
    }
    const double sixth = most == red     ? double(green - blue) / range
                         : most == green ? 2 + double(blue - red) / range
                                         : 4 + double(red - green) / range;
    return int(std::lround(sixth * 60 + 360)) % 360;
}

QString nearestColor(int hue)
{
    const Hue *best = &Hues[1];
    int distance = 360;
    for (const Hue &candidate : Hues) {
        const int apart = qAbs(candidate.degrees - hue);
        if (qMin(apart, 360 - apart) < distance) {
            distance = qMin(apart, 360 - apart);
            best = &candidate;
        }
    }
    return QString::fromLatin1(best->name);
}

} // namespace

QString noteIdFrom(const QString &seed)
{
    static const QUuid space(QStringLiteral("6b9d4f0e-3d0a-4c55-9a0e-5f0a1f0c7b21"));
    return QUuid::createUuidV5(space, seed).toString(QUuid::WithoutBraces);
}

NoteRecord foreignNote(const NoteSource &source,
                       const QString &quote,
                       const Body &body,
                       const QDateTime &when,
                       const QString &origin)
{
    NoteRecord record;
    record.source = source;
    Annotation &note = record.annotation;
    note.body = body;
    // What they hold of the passage may have been cut, or joined with other white space, by them.
    const QString words = simplified(quote);
    if (!words.isEmpty()) {
        note.target.quote = TextQuoteSelector{words, {}, {}};
    }
    note.motivation =
        words.isEmpty() && body.text.isEmpty() ? Motivation::Bookmarking : motivationOf(body);
    note.created = when.isValid() ? when.toUTC() : QDateTime();
    note.modified = note.created;
    const QString place = source.url.isEmpty() ? source.headline : source.url;
    const QStringList marked{place, words, words.isEmpty() ? body.text : QString()};
    note.id = noteIdFrom(origin.isEmpty() ? marked.join(QLatin1Char('\n')) +
                                                when.toUTC().toString(Qt::ISODateWithMs)
                                          : origin);
    return record;
}

QString markColorFrom(const QString &name)
{
    const QString wanted = name.trimmed().toLower();
    if (markColors().contains(wanted)) {
        return wanted;
    }
    if (wanted == QLatin1String("red")) {
        return QStringLiteral("pink");
    }
    bool isNumber = false;
    const int rgb = wanted.startsWith(QLatin1Char('#')) && wanted.size() == 7
                        ? wanted.mid(1).toInt(&isNumber, 16)
                        : 0;
    const int hue = isNumber ? hueOf(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff) : -1;
    return hue < 0 ? markColors().first() : nearestColor(hue);
}

} // namespace broadsheet
