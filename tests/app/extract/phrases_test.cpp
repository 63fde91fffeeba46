#include "app/extract/phrases.h"

#include <QTest>

using namespace broadsheet;

class PhrasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAPhraseInAnyDress();
    void matchesWholeWordsOnly();
    void findsPhrasesInScriptsWithoutSpaces();
    void countsAsFirstOnlyWhatBeginsTheText();
    void hashesWordsLikeTheirNames();
    void tellsHowLongTheLabelIs();
    void knowsALineMadeOfShareButtons();
};

void PhrasesTest::knowsAPhraseInAnyDress()
{
    QVERIFY(isPhrase(PhraseKind::RelatedLabel, u"READ MORE:"));
    QVERIFY(isPhrase(PhraseKind::RelatedLabel, u"»\u00a0Lea  también"));
    QVERIFY(isPhrase(PhraseKind::Placeholder, u"Loading…"));
    QVERIFY(isPhrase(PhraseKind::RelatedLabel, u"AYRICA OKUYUN"));
    QVERIFY(!isPhrase(PhraseKind::Placeholder, u"Loading docks reopened"));
}

void PhrasesTest::matchesWholeWordsOnly()
{
    const PhraseHits hits = phrasesIn(foldForPhrases(u"Moreover, photographers left"));
    QVERIFY(!(hits.start & bit(PhraseKind::RelatedLabel)));
    QVERIFY(!(hits.inside & bit(PhraseKind::CreditStart)));
    QVERIFY(hits.end & bit(PhraseKind::CaptionSign));
}

void PhrasesTest::findsPhrasesInScriptsWithoutSpaces()
{
    QVERIFY(phrasesIn(foldForPhrases(u"相关阅读港口重开")).start & bit(PhraseKind::RelatedLabel));
    QVERIFY(isPhrase(PhraseKind::RelatedHeading, u"関連記事"));
    QVERIFY(phrasesIn(foldForPhrases(u"اقرأ أيضًا: الميناء")).start & bit(PhraseKind::RelatedLabel));
}

void PhrasesTest::countsAsFirstOnlyWhatBeginsTheText()
{
    const PhraseHits hits = phrasesIn(foldForPhrases(u"港口相关阅读"));
    QVERIFY(hits.inside & bit(PhraseKind::RelatedLabel));
    QVERIFY(!(hits.start & bit(PhraseKind::RelatedLabel)));
    QVERIFY(hits.end & bit(PhraseKind::RelatedLabel));
}

void PhrasesTest::hashesWordsLikeTheirNames()
{
    const FoldedText folded = foldForPhrases(u"Überall, 港口 и \U0001F6A2x l’été");
    QCOMPARE(folded.text, QStringLiteral("uberall 港口 и \U0001F6A2x lete"));
    QCOMPARE(folded.words.size(), 5u);
    for (const FoldedWord &word : folded.words) {
        QCOMPARE(word.part.id(), SignPart(word.text.toUtf8()).id());
    }
}

void PhrasesTest::tellsHowLongTheLabelIs()
{
    QCOMPARE(leadingPhrase(PhraseKind::RelatedLabel, u"Read more: Ferries return"), 9);
    QCOMPARE(leadingPhrase(PhraseKind::RelatedLabel, u"Reading: a town"), 0);
}

void PhrasesTest::knowsALineMadeOfShareButtons()
{
    QVERIFY(isMadeOf(PhraseKind::Share, u"Facebook | Twitter | WhatsApp"));
    QVERIFY(!isMadeOf(PhraseKind::Share, u"Facebook to cut jobs"));
    QVERIFY(!isMadeOf(PhraseKind::Share, u""));
}

QTEST_APPLESS_MAIN(PhrasesTest)
#include "phrases_test.moc"
