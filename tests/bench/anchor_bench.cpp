// How long re-anchoring takes: 100 notes in a 2,000-word article (limit 20 ms), and whether the
// time grows in step with the text (a 200,000-word text against a 20,000-word one: ratio about 10,
// the more the less linear). Medians of several runs; texts are made up from a fixed seed.

#include "app/annotation/anchor.h"
#include "app/annotation/describe.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace broadsheet;

namespace {

QString madeUpText(int words, quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < words; ++i) {
        const bool opens = i % 20 == 0;
        text +=
            QStringLiteral("%1ord%2").arg(opens ? u'W' : u'w').arg(random.bounded(words / 2 + 50));
        text += i % 100 == 99  ? QStringLiteral(".\n\n")
                : i % 20 == 19 ? QStringLiteral(". ")
                               : QStringLiteral(" ");
    }
    return text;
}

// Every hundredth letter or so goes, every twentieth paragraph too.
QString edited(const QString &text)
{
    QRandomGenerator random(7);
    QString out;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"))) {
        if (random.bounded(20) == 0) {
            continue;
        }
        for (const QChar c : paragraph) {
            if (!c.isLetter() || random.bounded(100) != 0) {
                out += c;
            }
        }
        out += QStringLiteral("\n\n");
    }
    return out;
}

QVector<NoteToPlace> hundredNotes(const QString &text)
{
    QVector<NoteToPlace> notes;
    for (int i = 0; i < 100; ++i) {
        const int start = int(text.size() / 101 * i);
        const auto found = describe(text, start, start + 5 + i * 2);
        if (found) {
            notes.append({found->quote, found->position});
        }
    }
    return notes;
}

double medianMs(int runs, const QString &before, const QString &after)
{
    const QVector<NoteToPlace> notes = hundredNotes(before);
    QVector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto placed = anchorAll(before, after, notes);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (placed.size() != notes.size()) {
            std::abort();
        }
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double measure(const char *name, int runs, const QString &before, const QString &after)
{
    const double ms = medianMs(runs, before, after);
    std::printf("%-42s %9.2f ms\n", name, ms);
    return ms;
}

} // namespace

int main()
{
    const QString article = madeUpText(2'000, 1);
    const double base = measure("100 notes, 2,000 words, unchanged", 21, article, article);
    const double small = measure("100 notes, 2,000 words, edited", 21, article, edited(article));
    const QString book = madeUpText(20'000, 2);
    const double middle = measure("100 notes, 20,000 words, edited", 7, book, edited(book));
    const QString huge = madeUpText(200'000, 3);
    const double large = measure("100 notes, 200,000 words, edited", 3, huge, edited(huge));
    const QString same = QStringLiteral("The same sentence again. ").repeated(40'000);
    measure("one sentence 40,000 times", 3, same, same.mid(2'500));
    std::printf("edited / unchanged %.1f; ten times the words: %.1f and %.1f times the time\n",
                small / base,
                middle / small,
                large / middle);
    return small < 20 ? 0 : 1;
}
