#include "app/annotation/anchor.h"
#include "app/annotation/describe.h"

#include <QTest>

using namespace broadsheet;

namespace {

// An invented article. Sentences that tests mark, change, move or delete have names.
const QString Lede = QStringLiteral(
    "The ferry to Brenholm will sail again before Easter, the harbour office said on Friday.");
const QString Storm = QStringLiteral("A storm tore the old quay away in January and left the "
                                     "island's 840 people without a crossing.");
const QString Cost = QStringLiteral("Mayor Ines Dahl put the cost of the repair at nine million "
                                    "crowns, half of it from the state.");
const QString Dentist = QStringLiteral(
    "“Nobody here wants to drive forty kilometres round the bay to see a dentist,” she said.");
const QString Shop = QStringLiteral(
    "The only shop has lost a third of its customers since the ferry stopped, its owner said.");
const QString Boat = QStringLiteral(
    "Until then a fishing boat carries mail and medicine twice a week when the weather allows.");
const QString School = QStringLiteral(
    "Eleven pupils have stayed with relatives on the mainland since the school term began.");
const QString Engineer = QStringLiteral(
    "The new quay rests on forty steel piles, driven nine metres deep, the engineer explained.");
const QString End = QStringLiteral("Tickets go on sale next month at the post office.");

QString article(const QStringList &paragraphs) { return paragraphs.join(QStringLiteral("\n\n")); }

QString join(const QString &a, const QString &b) { return a + QLatin1Char(' ') + b; }

const QString Old =
    article({Lede, join(Storm, Cost), Dentist, Shop, join(Boat, School), Engineer, End});

NoteToPlace noteOn(const QString &text, const QString &quote)
{
    const int start = int(text.indexOf(quote));
    Q_ASSERT(start >= 0);
    const Selectors selectors = *describe(text, start, start + int(quote.size()));
    return {selectors.quote, selectors.position};
}

struct Fate
{
    AnchorState state;
    QString text;
    int start;
};

Fate fateOf(const QString &quote, const QString &newText, const QString &oldText = Old)
{
    const Placement placed = anchorAll(oldText, newText, {noteOn(oldText, quote)}).first();
    return {placed.state, newText.mid(placed.start, placed.end - placed.start), placed.start};
}

QString edited(const QString &from, const QString &to)
{
    Q_ASSERT(Old.contains(from));
    return QString(Old).replace(from, to);
}

#define COMPARE_FATE(FATE, STATE, TEXT)                                                            \
    do {                                                                                           \
        const Fate fate = (FATE);                                                                  \
        QCOMPARE(fate.text, QString(TEXT));                                                        \
        QCOMPARE(fate.state, AnchorState::STATE);                                                  \
    } while (false)

#define VERIFY_ORPHAN(FATE) QCOMPARE((FATE).state, AnchorState::Orphan)

} // namespace

class AnchorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsANoteWhereNothingChanged();
    void movesANoteWhenASentenceIsPutInBefore();
    void movesANoteWithItsParagraph();
    void joinsAndBreaksParagraphsWithoutChangingANote();
    void changesANoteWhenASlipIsCorrectedInIt();
    void changesASingleWordWhenASlipIsCorrectedInIt();
    void changesANoteWhenQuotationMarksChange();
    void changesANoteWhenASoftHyphenIsPutIn();
    void changesANoteWhenAClauseIsPutIn();
    void changesANoteWhenWordsAreTakenOut();
    void changesANumberToTheOneInItsPlace();
    void keepsWordsOutsideThatArePutInAtAnEdge();
    void coversASentenceThatIsPutInBetweenTwoMarkedOnes();
    void changesANoteWhenOneOfItsSentencesIsDeleted();
    void followsASentenceThatIsSplit();
    void followsTwoSentencesThatAreJoined();
    void followsAShiftedSentenceBoundary();
    void takesARewrittenSentenceInItsPlace();
    void orphansADeletedSentence();
    void orphansAWordOfADeletedSentenceThoughItStandsElsewhere();
    void orphansADeletedSentenceThoughALookalikeStands();
    void orphansTheDeletedOneOfTwoEqualSentences();
    void orphansEverythingWhenTheArticleIsReplaced();
    void orphansWhatTheEndOfATruncatedArticleHeld();
    void prefersTheEditedOriginalToATrueCopyElsewhere();
    void prefersTheOriginalToACaptionThatRepeatsIt();
    void tellsRepeatedWordsApartByTheirSentences();
    void marksPartsOfWords();
    void alignsScriptsWithoutSpaces();
    void alignsRightToLeftScripts();
    void placesANoteOfUnknownOriginByItsWords();
    void neverCallsOtherWordsAnchoredOrMoved();
    void placesNothingInAnEmptyText();
    void endsFastOnHostileTexts_data();
    void endsFastOnHostileTexts();
};

void AnchorTest::keepsANoteWhereNothingChanged()
{
    COMPARE_FATE(fateOf(Shop, Old), Anchored, Shop);
    COMPARE_FATE(
        fateOf(Lede, edited(Dentist, Dentist + QStringLiteral(" So do they."))), Anchored, Lede);
}

void AnchorTest::movesANoteWhenASentenceIsPutInBefore()
{
    const QString text = QStringLiteral("This article was updated at noon.\n\n") + Old;
    COMPARE_FATE(fateOf(Shop, text), Moved, Shop);
    COMPARE_FATE(fateOf(QStringLiteral("medicine"), text), Moved, QStringLiteral("medicine"));
}

void AnchorTest::movesANoteWithItsParagraph()
{
    const QString text =
        article({Lede, Engineer, join(Storm, Cost), Dentist, Shop, join(Boat, School), End});
    COMPARE_FATE(fateOf(Engineer, text), Moved, Engineer);
    COMPARE_FATE(fateOf(QStringLiteral("forty steel piles"), text),
                 Moved,
                 QStringLiteral("forty steel piles"));
}

void AnchorTest::joinsAndBreaksParagraphsWithoutChangingANote()
{
    const QString text =
        article({join(Lede, Storm), join(join(Cost, Dentist), Shop), Boat, School, Engineer, End});
    COMPARE_FATE(fateOf(Dentist, text), Moved, Dentist); // a break is longer than a space
    const QString both = join(Boat, School);
    const Fate fate = fateOf(both, text);
    QCOMPARE(fate.text, Boat + QStringLiteral("\n\n") + School);
    QCOMPARE(fate.state, AnchorState::Moved);
}

void AnchorTest::changesANoteWhenASlipIsCorrectedInIt()
{
    const QString now =
        QString(Shop).replace(QStringLiteral("customers"), QStringLiteral("customres"));
    COMPARE_FATE(fateOf(Shop, edited(Shop, now)), Changed, now);
}

void AnchorTest::changesASingleWordWhenASlipIsCorrectedInIt()
{
    COMPARE_FATE(fateOf(QStringLiteral("medicine"),
                        edited(QStringLiteral("medicine"), QStringLiteral("medecine"))),
                 Changed,
                 QStringLiteral("medecine"));
}

void AnchorTest::changesANoteWhenQuotationMarksChange()
{
    const QString now = QString(Dentist)
                            .replace(QChar(0x201c), QLatin1Char('"'))
                            .replace(QChar(0x201d), QLatin1Char('"'));
    COMPARE_FATE(fateOf(Dentist, edited(Dentist, now)), Changed, now);
}

void AnchorTest::changesANoteWhenASoftHyphenIsPutIn()
{
    COMPARE_FATE(fateOf(QStringLiteral("customers"),
                        edited(QStringLiteral("customers"), QStringLiteral("cus\u00adtomers"))),
                 Changed,
                 QStringLiteral("cus\u00adtomers"));
}

void AnchorTest::changesANoteWhenAClauseIsPutIn()
{
    const QString now = QString(Shop).replace(
        QStringLiteral(" has lost"), QStringLiteral(", a wooden house at the church, has lost"));
    COMPARE_FATE(fateOf(Shop, edited(Shop, now)), Changed, now);
}

void AnchorTest::changesANoteWhenWordsAreTakenOut()
{
    const QString now = QString(Boat).remove(QStringLiteral(" when the weather allows"));
    COMPARE_FATE(fateOf(Boat, edited(Boat, now)), Changed, now);
}

void AnchorTest::changesANumberToTheOneInItsPlace()
{
    COMPARE_FATE(
        fateOf(QStringLiteral("840"), edited(QStringLiteral("840"), QStringLiteral("912"))),
        Changed,
        QStringLiteral("912"));
    COMPARE_FATE(fateOf(QStringLiteral("nine million"),
                        edited(QStringLiteral("nine million"), QStringLiteral("twelve million"))),
                 Changed,
                 QStringLiteral("twelve million"));
}

void AnchorTest::keepsWordsOutsideThatArePutInAtAnEdge()
{
    COMPARE_FATE(
        fateOf(QStringLiteral("mail"), edited(QStringLiteral("mail"), QStringLiteral("only mail"))),
        Moved,
        QStringLiteral("mail"));
}

void AnchorTest::coversASentenceThatIsPutInBetweenTwoMarkedOnes()
{
    const QString now = Storm + QStringLiteral(" Nobody was hurt. ") + Cost;
    COMPARE_FATE(fateOf(join(Storm, Cost), edited(join(Storm, Cost), now)), Changed, now);
}

void AnchorTest::changesANoteWhenOneOfItsSentencesIsDeleted()
{
    COMPARE_FATE(fateOf(join(Storm, Cost), edited(join(Storm, Cost), Cost)), Changed, Cost);
}

void AnchorTest::followsASentenceThatIsSplit()
{
    const QString now = QStringLiteral("A storm tore the old quay away in January. It left the "
                                       "island's 840 people without a crossing.");
    COMPARE_FATE(fateOf(Storm, edited(Storm, now)), Changed, now);
    COMPARE_FATE(fateOf(QStringLiteral("crossing"), edited(Storm, now)),
                 Anchored,
                 QStringLiteral("crossing"));
}

void AnchorTest::followsTwoSentencesThatAreJoined()
{
    const QString now = QString(Boat).chopped(1) + QStringLiteral(", and eleven") + School.mid(6);
    COMPARE_FATE(fateOf(School, edited(join(Boat, School), now)),
                 Changed,
                 QStringLiteral("eleven") + School.mid(6));
    COMPARE_FATE(fateOf(QStringLiteral("relatives"), edited(join(Boat, School), now)),
                 Moved,
                 QStringLiteral("relatives"));
}

void AnchorTest::followsAShiftedSentenceBoundary()
{
    const QString now = QStringLiteral("A storm tore the old quay away in January. Left without a "
                                       "crossing are the island's 840 people, "
                                       "and mayor Ines Dahl put the cost of the repair at nine "
                                       "million crowns, half of it from the state.");
    COMPARE_FATE(fateOf(QStringLiteral("840"), edited(join(Storm, Cost), now)),
                 Moved,
                 QStringLiteral("840"));
    COMPARE_FATE(fateOf(QStringLiteral("crowns"), edited(join(Storm, Cost), now)),
                 Moved,
                 QStringLiteral("crowns"));
}

void AnchorTest::takesARewrittenSentenceInItsPlace()
{
    const QString now = QStringLiteral(
        "The shop, the only one, says a third of its customers were lost when the ferry stopped.");
    COMPARE_FATE(fateOf(Shop, edited(Shop, now)), Changed, now);
}

void AnchorTest::orphansADeletedSentence()
{
    VERIFY_ORPHAN(fateOf(Shop, edited(Shop + QStringLiteral("\n\n"), {})));
    VERIFY_ORPHAN(fateOf(Cost, edited(QLatin1Char(' ') + Cost, {})));
}

void AnchorTest::orphansAWordOfADeletedSentenceThoughItStandsElsewhere()
{
    // "ferry" stands in the lede as well.
    const int inShop = int(Old.indexOf(QStringLiteral("ferry"), Old.indexOf(Shop)));
    const Selectors selectors = *describe(Old, inShop, inShop + 5);
    const QString text = edited(Shop + QStringLiteral("\n\n"), {});
    QVERIFY(text.contains(QStringLiteral("ferry")));
    QCOMPARE(anchorAll(Old, text, {{selectors.quote, selectors.position}}).first(), Placement());
}

void AnchorTest::orphansADeletedSentenceThoughALookalikeStands()
{
    const QString lookalike = QStringLiteral("The only bakery has lost a tenth of its customers "
                                             "since the ferry stopped, its owner said.");
    const QString before = Old + QStringLiteral("\n\n") + lookalike;
    const QString after = QString(before).remove(Shop + QStringLiteral("\n\n"));
    VERIFY_ORPHAN(fateOf(Shop, after, before));
    COMPARE_FATE(fateOf(lookalike, after, before), Moved, lookalike);
}

void AnchorTest::orphansTheDeletedOneOfTwoEqualSentences()
{
    const QString before =
        Old + QStringLiteral("\n\n") + Shop + QStringLiteral("\n\nBy our own reporter.");
    const QString after = edited(Shop + QStringLiteral("\n\n"), {}) + QStringLiteral("\n\n") +
                          Shop + QStringLiteral("\n\nBy our own reporter.");
    VERIFY_ORPHAN(fateOf(Shop, after, before)); // the note is on the first
}

void AnchorTest::orphansEverythingWhenTheArticleIsReplaced()
{
    const QString other = QStringLiteral(
        "The chess club of Vell meets on Mondays.\n\nNew members bring a board, an hour and some "
        "patience. "
        "The first lesson is free, the club's chairman said, and coffee is served after it.");
    for (const QString &quote :
         {Lede, Storm, Shop, End, QStringLiteral("said"), QStringLiteral("office")}) {
        VERIFY_ORPHAN(fateOf(quote, other));
    }
}

void AnchorTest::orphansWhatTheEndOfATruncatedArticleHeld()
{
    const QString text = Old.left(Old.indexOf(Shop)) + QStringLiteral("Subscribe to read on.");
    VERIFY_ORPHAN(fateOf(Engineer, text));
    COMPARE_FATE(fateOf(Dentist, text), Anchored, Dentist);
}

void AnchorTest::prefersTheEditedOriginalToATrueCopyElsewhere()
{
    const QString now = QString(Shop).replace(QStringLiteral("third"), QStringLiteral("thrid"));
    const QString text =
        QStringLiteral("READ MORE: ") + Shop + QStringLiteral("\n\n") + edited(Shop, now);
    COMPARE_FATE(fateOf(Shop, text), Changed, now);
    COMPARE_FATE(fateOf(QStringLiteral("third"), text), Changed, QStringLiteral("thrid"));
}

void AnchorTest::prefersTheOriginalToACaptionThatRepeatsIt()
{
    const QString text = edited(Shop, Shop + QStringLiteral(" Photo: K. Lund\n\n") + Shop);
    const Fate fate = fateOf(Shop, text);
    QCOMPARE(fate.start, text.lastIndexOf(Shop));
    QCOMPARE(fate.state, AnchorState::Moved);
}

void AnchorTest::tellsRepeatedWordsApartByTheirSentences()
{
    const QString text = QStringLiteral("The ferry is late. ") + Old;
    const QVector<Placement> placed = [&] {
        QVector<NoteToPlace> notes;
        for (int at = int(Old.indexOf(QStringLiteral("quay"))); at >= 0;
             at = int(Old.indexOf(QStringLiteral("quay"), at + 1))) {
            const Selectors selectors = *describe(Old, at, at + 4);
            notes.append({selectors.quote, selectors.position});
        }
        return anchorAll(Old, text, notes);
    }();
    QCOMPARE(placed.size(), 2);
    QCOMPARE(placed[0].start, text.indexOf(QStringLiteral("quay")));
    QCOMPARE(placed[1].start, text.lastIndexOf(QStringLiteral("quay")));
}

void AnchorTest::marksPartsOfWords()
{
    const QString text = QStringLiteral("New. ") + Old;
    COMPARE_FATE(fateOf(QStringLiteral("renho"), text), Moved, QStringLiteral("renho"));
}

void AnchorTest::alignsScriptsWithoutSpaces()
{
    const QString before = QStringLiteral("渡し船は一月の嵐で止まった。町は九百万クローネで桟橋を直"
                                          "す。島の店は客の三分の一を失った。郵便は漁船が運ぶ。");
    const QString after = QStringLiteral(
        "更新。渡し船は一月の嵐で止まった。島の店は客の二分の一を失った。郵便は小さな漁船が運ぶ。");
    COMPARE_FATE(fateOf(QStringLiteral("島の店は客の三分の一を失った。"), after, before),
                 Changed,
                 QStringLiteral("島の店は客の二分の一を失った。"));
    COMPARE_FATE(fateOf(QStringLiteral("漁船"), after, before), Moved, QStringLiteral("漁船"));
    VERIFY_ORPHAN(fateOf(QStringLiteral("町は九百万クローネで桟橋を直す。"), after, before));
}

void AnchorTest::alignsRightToLeftScripts()
{
    const QString before = QStringLiteral("توقفت العبارة في يناير بعد عاصفة شديدة. قالت العمدة إن "
                                          "الإصلاح يكلف تسعة ملايين. ينقل قارب صيد البريد مرتين.");
    const QString after =
        QStringLiteral("قالت العمدة إن الإصلاح يكلف عشرة ملايين. ينقل قارب صيد البريد مرتين.");
    COMPARE_FATE(
        fateOf(QStringLiteral("قارب صيد"), after, before), Moved, QStringLiteral("قارب صيد"));
    VERIFY_ORPHAN(fateOf(QStringLiteral("عاصفة شديدة"), after, before));
}

void AnchorTest::placesANoteOfUnknownOriginByItsWords()
{
    NoteToPlace note = noteOn(Old, Dentist);
    note.position = {3, 9}; // not where the quote stands
    const Placement placed = anchorAll(Old, Old, {note}).first();
    QCOMPARE(Old.mid(placed.start, placed.end - placed.start), Dentist);
}

void AnchorTest::neverCallsOtherWordsAnchoredOrMoved()
{
    // Every word and every pair of neighbouring words, against versions with all kinds of edits.
    const QStringList versions{
        edited(Shop, Shop.toUpper()),
        QString(Old).replace(QStringLiteral("e"), QStringLiteral("é")),
        QString(Old).replace(QStringLiteral(" the "), QStringLiteral(" a ")),
        QString(Old).replace(QLatin1Char(' '), QStringLiteral("\u00a0")),
        QString(Old).replace(QLatin1Char(','), QString()),
        article({End, Engineer, Shop, Lede, Dentist.toLower(), Cost}),
    };
    QVector<NoteToPlace> notes;
    for (int at = 0; at + 12 < Old.size(); at += 5) {
        const Selectors selectors = *describe(Old, at, at + 3 + at % 10);
        notes.append({selectors.quote, selectors.position});
    }
    for (const QString &text : versions) {
        const QVector<Placement> placed = anchorAll(Old, text, notes);
        QCOMPARE(placed.size(), notes.size());
        for (int i = 0; i < placed.size(); ++i) {
            if (placed[i].state == AnchorState::Anchored || placed[i].state == AnchorState::Moved) {
                QCOMPARE(text.mid(placed[i].start, placed[i].end - placed[i].start).simplified(),
                         notes[i].quote.exact.simplified());
            }
            QVERIFY(placed[i].start >= 0 && placed[i].end <= text.size());
        }
    }
}

void AnchorTest::placesNothingInAnEmptyText()
{
    VERIFY_ORPHAN(fateOf(Shop, QString()));
    QVERIFY(anchorAll(QString(), QString(), {}).isEmpty());
    QCOMPARE(anchorQuote(QString(), {Shop, {}, {}}).state, AnchorState::Orphan);
}

void AnchorTest::endsFastOnHostileTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto repeated = [](const QString &piece) {
        return piece.repeated(1'000'000 / int(piece.size()));
    };
    const QString same = repeated(QStringLiteral("The same sentence again. "));
    QTest::newRow("one sentence over and over") << same << same.mid(2500) + QStringLiteral("New.");
    const QString word(1'000'000, QLatin1Char('w'));
    QTest::newRow("one word") << word << word.left(900'000) + QStringLiteral(" x");
    QTest::newRow("one word and another") << word << QString(1'000'000, QLatin1Char('v'));
    const QString lines = repeated(QStringLiteral("a\n\n"));
    QTest::newRow("lines of one letter") << lines << QStringLiteral("b\n\n") + lines;
    const QString unended = repeated(QStringLiteral("on and on it goes without an end "));
    QTest::newRow("no sentence ends") << unended << unended.mid(7000);
    QTest::newRow("points") << QString(1'000'000, QLatin1Char('.'))
                            << repeated(QStringLiteral(". "));
    const QString han(1'000'000, QChar(0x4e2d));
    QTest::newRow("one ideograph") << han << han.mid(1000);
}

void AnchorTest::endsFastOnHostileTexts()
{
    // Each takes under a second; a quadratic step would run into the test's time limit of 120 s.
    QFETCH(QString, before);
    QFETCH(QString, after);
    QVector<NoteToPlace> notes;
    for (int at = 0; at + 60 < before.size(); at += 20'000) {
        const Selectors selectors = *describe(before, at, at + 50);
        notes.append({selectors.quote, selectors.position});
    }
    const QVector<Placement> placed = anchorAll(before, after, notes);
    QCOMPARE(placed.size(), notes.size());
    for (const Placement &p : placed) {
        QVERIFY(p.state == AnchorState::Orphan ? p.end == 0
                                               : p.start < p.end && p.end <= after.size());
    }
}

QTEST_APPLESS_MAIN(AnchorTest)
#include "anchor_test.moc"
