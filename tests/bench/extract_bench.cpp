// How fast plain text becomes an article (goal: 20 MB/s), and whether the time grows in step with
// the text: a text ten times as long should take ten times as long. CPU time, best of several runs;
// texts are made up from a fixed seed. With a folder as argument, the .txt files in it instead.

#include "app/article/article_json.h"
#include "app/extract/extractor.h"
#include "app/formats/format.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace broadsheet;

namespace {

QString sentence(QRandomGenerator &random)
{
    static const QStringList small{QStringLiteral("the"),
                                   QStringLiteral("and"),
                                   QStringLiteral("of"),
                                   QStringLiteral("to"),
                                   QStringLiteral("in")};
    QStringList words;
    for (int i = 0; i < 12 + random.bounded(12); ++i) {
        QString word = small[random.bounded(int(small.size()))];
        if (i % 2 == 0) {
            word.clear();
            for (int k = 0; k < 4 + random.bounded(6); ++k) {
                word += QChar(u'a' + random.bounded(26));
            }
        }
        words += word;
    }
    words.first()[0] = words.first()[0].toUpper();
    return words.join(u' ') + u'.';
}

// Headline, byline, date, paragraphs with a related link and a credit among them.
QByteArray article(int paragraphs, quint32 seed)
{
    QRandomGenerator random(seed);
    QString text =
        sentence(random).chopped(1) + QStringLiteral("\n\nBy Lena Strand\n3 May 2025, 8.00am\n\n");
    for (int i = 0; i < paragraphs; ++i) {
        text += sentence(random) + u' ' + sentence(random) + u' ' + sentence(random) +
                QStringLiteral("\n\n");
        text += i % 7 == 3   ? QStringLiteral("READ MORE: ") + sentence(random) + u'\n'
                : i % 7 == 5 ? QStringLiteral("Photo: Lena Strand/Ellery Gazette\n")
                             : QString();
    }
    return text.toUtf8();
}

struct Texts
{
    QVector<Document> documents;
    qsizetype bytes = 0;

    void add(const QByteArray &file)
    {
        const QString name = QStringLiteral("article.txt");
        const auto format = sniffFormat(file, name);
        const auto keep = [this](const Document &document) {
            documents += document;
            return true;
        };
        if (format && (*format)->read(file, name, keep)) {
            bytes += file.size();
        }
    }
};

Texts madeUp(int count, int paragraphs)
{
    Texts texts;
    for (int i = 0; i < count; ++i) {
        texts.add(article(paragraphs, quint32(i)));
    }
    return texts;
}

Texts fromFolder(const QString &folder)
{
    Texts texts;
    QDirIterator files(
        folder, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const auto bytes = readFileBytes(files.next())) {
            texts.add(*bytes);
        }
    }
    return texts;
}

// Seconds for all texts.
template<typename Step> double bestTime(const Texts &texts, Step step)
{
    constexpr int Runs = 5;
    double best = 1e9;
    for (int run = 0; run < Runs; ++run) {
        const std::clock_t start = std::clock();
        for (const Document &document : texts.documents) {
            step(document);
        }
        best = std::min(best, double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

double measure(const char *name, const Texts &texts)
{
    const double seconds = bestTime(texts, [](const Document &text) { (void)extract(text); });
    const double whole =
        bestTime(texts, [](const Document &text) { (void)articleJson(extract(text).article); });
    const double count = double(texts.documents.size());
    std::printf(
        "%-24s %7.0f bytes each: %8.1f us an article, %5.1f MB/s; with its JSON %5.1f MB/s\n",
        name,
        double(texts.bytes) / count,
        seconds / count * 1e6,
        double(texts.bytes) / seconds / 1e6,
        double(texts.bytes) / whole / 1e6);
    return seconds / double(texts.bytes);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1) {
        measure(argv[1], fromFolder(QString::fromLocal8Bit(argv[1])));
        return 0;
    }
    const double usual = measure("10 paragraphs", madeUp(300, 10));
    const double ten = measure("100 paragraphs", madeUp(40, 100));
    const double hundred = measure("1,000 paragraphs", madeUp(6, 1000));
    std::printf(
        "time a byte, against the first: %.2f, %.2f (1 is linear)\n", ten / usual, hundred / usual);
    return 0;
}
