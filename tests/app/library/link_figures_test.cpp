// How many differently worded links find their article, and how many near misses are linked: over
// tests/data/titles, through import and the library's own answers. Prints the figures of the
// README.

#include "app/library/importer.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "tests/support/app_temp_library.h"

#include <QMap>
#include <QRegularExpression>

using namespace broadsheet;

namespace {

/// What a link may call a headline.
struct Wording
{
    QString kind;
    QString text;
    QString headline;
    bool isNear = false; // of another article
};

struct Count
{
    int all = 0;
    int linked = 0;
};

bool isLatinOrCyrillic(const QString &title)
{
    return std::all_of(title.cbegin(),
                       title.cend(),
                       [](QChar c) { return c.unicode() < 0x590 || c.unicode() > 0x1fff; }) &&
           !std::any_of(
               title.cbegin(), title.cend(), [](QChar c) { return c.unicode() >= 0x2e80; });
}

QString withoutAccents(const QString &title)
{
    QString plain;
    for (const QChar c : title.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) {
            plain += c;
        }
    }
    return plain;
}

QString curled(QString title)
{
    return title.replace(u'\'', u'’').replace(QStringLiteral(" – "), QStringLiteral(" — "));
}

// A word that an editor may well drop or put in: written small, long, and no last word.
int plainWord(const QStringList &words, int from)
{
    static const QRegularExpression plain(QStringLiteral("^\\p{Ll}{5,}$"));
    for (int i = from; i < words.size() - 1; ++i) {
        if (plain.match(words[i]).hasMatch()) {
            return i;
        }
    }
    return -1;
}

void appendEdits(QVector<Wording> &wordings, const QString &headline)
{
    const QStringList words = headline.split(u' ');
    const auto add = [&](const char *kind, const QStringList &edited) {
        wordings.append({QString::fromLatin1(kind), edited.join(u' '), headline, false});
    };
    for (const int from : {1, int(words.size() / 2)}) {
        const int place = plainWord(words, from);
        if (place > 0) {
            QStringList fewer = words;
            fewer.removeAt(place);
            add("one word dropped", fewer);
        }
    }
    for (const qsizetype place : {qsizetype(0), words.size() / 2, words.size()}) {
        QStringList more = words;
        more.insert(place, place == 0 ? QStringLiteral("Live:") : QStringLiteral("exclusive"));
        add("one word added", more);
    }
    QStringList turned = words;
    turned.swapItemsAt(words.size() / 2 - 1, words.size() / 2);
    add("two words swapped", turned);
}

void appendVariants(QVector<Wording> &wordings, const QString &headline)
{
    const auto add = [&](const char *kind, const QString &text) {
        wordings.append({QString::fromLatin1(kind), text, headline, false});
    };
    add("exact", headline);
    add("capitals", headline.toUpper());
    add("other quotes and dashes", curled(headline));
    add("accents lost", withoutAccents(headline));
    add("other spaces", QString(headline).replace(u' ', QStringLiteral("\u00a0 ")));
    add("site behind", headline + QStringLiteral(" - The Ellery Post"));
    add("site behind", headline + QStringLiteral(" | Ellery Post"));
    add("site before", QStringLiteral("Ellery Post | ") + headline);
    if (!isLatinOrCyrillic(headline)) {
        return; // without spaces between words, or with letters that we can't edit here
    }
    const qsizetype most = headline.size() * 7 / 10;
    add("cut in a word", headline.left(most).trimmed() + u'…');
    add("cut after a word",
        headline.left(headline.lastIndexOf(u' ', most)) + QStringLiteral(" ..."));
    appendEdits(wordings, headline);
}

// An article that says the same twice has one link.
QVector<Wording> eachOnce(const QVector<Wording> &wordings)
{
    QVector<Wording> once;
    QSet<QString> seen;
    for (const Wording &wording : wordings) {
        const QString text = wording.text.simplified();
        if (!seen.contains(text)) {
            seen.insert(text);
            once.append(wording);
        }
    }
    return once;
}

QVector<Wording> readWordings(QStringList &headlines)
{
    QFile file(QStringLiteral(BROADSHEET_SOURCE_DIR "/tests/data/titles/titles.tsv"));
    QVector<Wording> wordings;
    if (!file.open(QIODevice::ReadOnly)) {
        return wordings;
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 3) {
            continue;
        }
        if (cells[0] == QStringLiteral("headline")) {
            headlines.append(cells[2]);
            appendVariants(wordings, cells[2]);
        } else {
            const bool isNear = cells[0] == QStringLiteral("near");
            wordings.append(
                {isNear ? QStringLiteral("near miss") : QStringLiteral("edited by hand"),
                 cells[2],
                 headlines.last(),
                 isNear});
        }
    }
    return eachOnce(wordings);
}

QString page(const QString &headline, const QString &body)
{
    return QStringLiteral(
               "<!DOCTYPE html><title>%1</title><article><h1>%1</h1><p>The quay was dark "
               "and the steps were wet when the first of them came down to the boats, "
               "and nobody spoke.</p>%2<p>The harbour office said on the next day that "
               "it had heard of it, and that it would answer in a letter.</p></article>")
        .arg(headline.toHtmlEscaped(), body);
}

} // namespace

class LinkFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheArticleByOtherWords();
    void linksNoNearMiss();

private:
    void ask(const QVector<Wording> &wordings);
    void print(bool isNear) const;

    TempLibrary m_library;
    QMap<QString, Count> m_variants;
    QMap<QString, Count> m_nearMisses;
};

void LinkFiguresTest::initTestCase()
{
    QStringList headlines;
    const QVector<Wording> wordings = readWordings(headlines);
    QVERIFY(headlines.size() > 30);
    QStringList files;
    for (const QString &headline : headlines) {
        files.append(
            m_library.file(QStringLiteral("h%1.html").arg(files.size()), page(headline, {})));
    }
    const auto report = importPaths(m_library.library(), files).result();
    QVERIFY(report && report->imported == headlines.size());
    constexpr int InOneArticle = 20;
    for (qsizetype i = 0; i < wordings.size(); i += InOneArticle) {
        ask(wordings.mid(i, InOneArticle));
    }
}

void LinkFiguresTest::ask(const QVector<Wording> &wordings)
{
    static int number = 0;
    ++number;
    QString body;
    for (const Wording &wording : wordings) {
        body += QStringLiteral(
                    "<p>READ MORE: %1</p><p>The men of the night shift had nothing to say of "
                    "it, and went home to their beds.</p>")
                    .arg(wording.text.toHtmlEscaped());
    }
    const QString path = m_library.file(
        QStringLiteral("c%1.html").arg(number),
        page(QStringLiteral("What number %1 on the long list has read").arg(number), body));
    const auto report = importPaths(m_library.library(), {path}).result();
    QVERIFY(report && report->imported == 1);
    const auto found = links(m_library.library(), {false, report->firstArticle}).result();
    QVERIFY(found);
    QCOMPARE(found->size(), wordings.size());
    for (qsizetype i = 0; i < wordings.size(); ++i) {
        const Wording &wording = wordings[i];
        const RelatedLink &link = found->at(i);
        const bool isLinked = link.state == LinkState::Resolved;
        const bool isRight = isLinked && link.targetHeadline == wording.headline;
        Count &count = (wording.isNear ? m_nearMisses : m_variants)[wording.kind];
        ++count.all;
        count.linked += wording.isNear ? isLinked : isRight;
        if (wording.isNear ? isLinked : !isRight) {
            qInfo().noquote() << wording.kind << "|" << wording.text << "|" << wording.headline
                              << "|" << linkStateName(link.state) << link.targetHeadline;
        }
    }
}

void LinkFiguresTest::print(bool isNear) const
{
    const auto &kinds = isNear ? m_nearMisses : m_variants;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        qInfo().noquote() << QStringLiteral("%1 of %2 linked: %3")
                                 .arg(kind->linked)
                                 .arg(kind->all)
                                 .arg(kind.key());
    }
}

void LinkFiguresTest::findsTheArticleByOtherWords()
{
    print(false);
    Count sum;
    for (const Count &count : m_variants) {
        sum.all += count.all;
        sum.linked += count.linked;
    }
    qInfo("found: %.4f of %d", double(sum.linked) / sum.all, sum.all);
    QVERIFY(sum.linked >= 0.98 * sum.all);
}

void LinkFiguresTest::linksNoNearMiss()
{
    print(true);
    for (const Count &count : m_nearMisses) {
        QCOMPARE(count.linked, 0);
    }
}

QTEST_GUILESS_MAIN(LinkFiguresTest)
#include "link_figures_test.moc"
