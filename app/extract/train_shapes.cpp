#include "app/extract/train_shapes.h"

#include "app/extract/line_model.h"
#include "app/extract/related_links.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr quint32 only(BlockKind kind)
{
    for (size_t i = 0; i < LineKinds.size(); ++i) {
        if (LineKinds[i] == kind) {
            return 1u << i;
        }
    }
    return 0;
}

constexpr quint32 Paragraph = only(BlockKind::Paragraph);
constexpr quint32 Caption = only(BlockKind::Caption);
constexpr quint32 Credit = only(BlockKind::Credit);
constexpr quint32 Headline = only(BlockKind::Headline);
constexpr quint32 Standfirst = only(BlockKind::Standfirst);
constexpr quint32 Related = only(BlockKind::Related);
constexpr quint32 Furniture = only(BlockKind::Furniture);

bool chance(QRandomGenerator &random, double share) { return random.generateDouble() < share; }

template<typename List> auto anyOf(const List &list, QRandomGenerator &random)
{
    return list[qsizetype(random.bounded(int(list.size())))];
}

QString inventedWord(QRandomGenerator &random)
{
    static const QStringList onsets =
        QStringLiteral("b c d f g h j k l m n p r s t v br dr kr st").split(u' ');
    static const QStringList rimes =
        QStringLiteral("a e i o u an en or il ast ell und erg ov").split(u' ');
    QString word;
    for (int left = random.bounded(2, 4); left > 0; --left) {
        word += anyOf(onsets, random) + anyOf(rimes, random);
    }
    word[0] = word[0].toUpper();
    return word;
}

QString inventedName(QRandomGenerator &random)
{
    return inventedWord(random) + u' ' + inventedWord(random);
}

QString inventedAgency(QRandomGenerator &random)
{
    static const QStringList endings =
        QStringLiteral("wire| Times| Press|press| News| Images| Gazette| Agency|foto| Photos")
            .split(u'|');
    const QString word = inventedWord(random);
    switch (random.bounded(4)) {
    case 0:
        return word.first(qMin(word.size(), qsizetype(3))).toUpper();
    case 1:
        return word.toUpper();
    case 2:
        return word;
    default:
        return word + anyOf(endings, random);
    }
}

QString inventedCredit(QRandomGenerator &random)
{
    const QString name = inventedName(random);
    const QString agency = inventedAgency(random);
    switch (random.bounded(12)) {
    case 0:
        return name + QStringLiteral(" / ") + agency;
    case 1:
    case 2:
        return name + u'/' + agency;
    case 3:
    case 4:
    case 5:
        return agency;
    case 6:
        return QStringLiteral("Photo: ") + name;
    case 7:
        return QStringLiteral("Foto: ") + name + u'/' + agency;
    case 8:
        return u'(' + agency + u')';
    case 9:
        return name + QStringLiteral(" | ") + agency;
    case 10:
        return name;
    default:
        return name + QStringLiteral(" via ") + agency;
    }
}

QString inventedLabel(QRandomGenerator &random)
{
    static const QStringList labels =
        QStringLiteral(
            "READ MORE|Read more|READ ALSO|RELATED|SEE ALSO|MORE|ALSO READ|Lesen Sie auch|"
            "Mehr zum Thema|Lire aussi|À LIRE AUSSI|Lea también|Leggi anche|Leia também|"
            "Читайте также|اقرأ أيضا|Lees ook|Läs också|Czytaj także|続きを読む")
            .split(u'|');
    return anyOf(labels, random);
}

QString inventedToken(QRandomGenerator &random)
{
    static const QStringList words =
        QStringLiteral("Route|Line|Zone|Page|Gate|Block|Unit|Seite|Section|Row|Pier|Level")
            .split(u'|');
    return chance(random, 0.7)
               ? anyOf(words, random) + u' ' + QString::number(random.bounded(1, 60))
               : inventedWord(random);
}

int firstOf(const QVector<LabelledLine> &lines, quint32 kinds)
{
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].kinds == kinds) {
            return i;
        }
    }
    return -1;
}

int bodyStart(const QVector<LabelledLine> &lines)
{
    const int headline = firstOf(lines, Headline);
    for (int i = headline + 1; headline >= 0 && i < lines.size(); ++i) {
        if (lines[i].kinds & Paragraph) {
            return i;
        }
    }
    return -1;
}

// Standfirst above or below who and when; either may be missing.
void moveHeadMatter(QVector<LabelledLine> &lines, QRandomGenerator &random)
{
    const int first = firstOf(lines, Headline) + 1;
    const int end = bodyStart(lines);
    if (end < 0 || end - first < 2) {
        return;
    }
    const auto begin = lines.begin();
    constexpr quint32 movable = Standfirst | only(BlockKind::Byline) | only(BlockKind::Dateline);
    const bool plain = std::all_of(begin + first, begin + end, [](const LabelledLine &line) {
        return (line.kinds & ~movable) == 0;
    });
    if (!plain) {
        return;
    }
    const bool above = chance(random, 0.5);
    std::stable_partition(begin + first, begin + end, [above](const LabelledLine &line) {
        return (line.kinds == Standfirst) == above;
    });
    if (chance(random, 0.2)) {
        lines.erase(
            std::remove_if(begin + first,
                           begin + end,
                           [](const LabelledLine &line) { return line.kinds != Standfirst; }),
            begin + end);
    }
}

// Where the body goes on: before a paragraph that follows another.
QVector<int> bodyPlaces(const QVector<LabelledLine> &lines)
{
    QVector<int> places;
    for (int i = 1; i < lines.size(); ++i) {
        if (lines[i].kinds == Paragraph && lines[i - 1].kinds == Paragraph) {
            places += i;
        }
    }
    return places;
}

void insertFigure(QVector<LabelledLine> &lines, const QString &caption, QRandomGenerator &random)
{
    const QVector<int> places = bodyPlaces(lines);
    const int top = bodyStart(lines);
    if (caption.isEmpty() || top < 0 || places.isEmpty()) {
        return;
    }
    QVector<LabelledLine> figure{{caption, Caption, true}};
    if (chance(random, 0.8)) {
        figure += LabelledLine{inventedCredit(random), Credit, chance(random, 0.15)};
    }
    if (chance(random, 0.4)) {
        figure += LabelledLine{caption, Caption | Furniture, true};
        if (chance(random, 0.2)) {
            figure += LabelledLine{inventedCredit(random), Credit, false};
        }
    }
    int at = chance(random, 0.5) ? top : anyOf(places, random);
    for (const LabelledLine &line : std::as_const(figure)) {
        lines.insert(at++, line);
    }
    if (at < lines.size()) {
        lines[at].gapBefore = true;
    }
}

void insertLinks(QVector<LabelledLine> &lines,
                 const QStringList &headlines,
                 QRandomGenerator &random)
{
    const QVector<int> places = bodyPlaces(lines);
    if (places.isEmpty() || headlines.isEmpty()) {
        return;
    }
    const QString label = inventedLabel(random);
    for (int left = random.bounded(1, 4); left > 0; --left) {
        const QString text = label + QStringLiteral(": ") + anyOf(headlines, random);
        const int at = left == 1 ? int(lines.size()) : anyOf(places, random);
        lines.insert(at, LabelledLine{text, Related, true});
    }
}

void relabelLinks(QVector<LabelledLine> &lines, QRandomGenerator &random)
{
    const QString label = inventedLabel(random);
    for (LabelledLine &line : lines) {
        const auto split = line.kinds == Related ? splitRelatedLine(line.text) : std::nullopt;
        if (split) {
            line.text = label + QStringLiteral(": ") + split->title;
        }
    }
}

void addEnd(QVector<LabelledLine> &lines, QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
    case 1:
        lines += LabelledLine{inventedToken(random), Furniture, true};
        break;
    case 2:
        lines +=
            LabelledLine{QStringLiteral("Source: ") + inventedAgency(random) +
                             (chance(random, 0.5) ? QStringLiteral(" and agencies") : QString()),
                         Credit,
                         true};
        break;
    default:
        break;
    }
}

// All lines apart (but for a credit below its caption), as they were, all apart, or none.
void setGaps(QVector<LabelledLine> &lines, QRandomGenerator &random)
{
    const double shape = random.generateDouble();
    for (int i = 1; i < lines.size(); ++i) {
        const bool list = lines[i].kinds & lines[i - 1].kinds & (only(BlockKind::ListItem));
        const bool credit = lines[i].kinds == Credit && (lines[i - 1].kinds & Caption);
        if (shape < 0.45) {
            lines[i].gapBefore = !list && !(credit && !lines[i].gapBefore);
        } else if (shape < 0.6) {
            lines[i].gapBefore = true;
        } else if (shape < 0.75) {
            lines[i].gapBefore = false;
        }
    }
}

} // namespace

void addTo(ShapePool &pool, const QString &language, const QVector<LabelledLine> &lines)
{
    for (const LabelledLine &line : lines) {
        if (line.kinds == Headline) {
            pool.headlines[language] += line.text;
        } else if (line.kinds == Caption) {
            pool.captions[language] += line.text;
        }
    }
}

QVector<LabelledLine> reshaped(QVector<LabelledLine> lines,
                               const QString &language,
                               const ShapePool &pool,
                               QRandomGenerator &random)
{
    const QStringList captions = pool.captions.value(language);
    const QStringList headlines = pool.headlines.value(language);
    moveHeadMatter(lines, random);
    if (chance(random, 0.6) && !captions.isEmpty()) {
        insertFigure(lines, anyOf(captions, random), random);
    }
    if (chance(random, 0.5)) {
        relabelLinks(lines, random);
    }
    if (chance(random, 0.4)) {
        insertLinks(lines, headlines, random);
    }
    addEnd(lines, random);
    setGaps(lines, random);
    return lines;
}

} // namespace broadsheet
