#include "app/annotation/text_alignment.h"

#include <QTest>

using namespace broadsheet;

namespace {

// What each old word became, "-" for nothing.
QString mapped(const QString &before, const QString &after)
{
    const TextAlignment alignment = alignTexts(before, after);
    QStringList out;
    for (const int word : alignment.newWordOf) {
        const Word *w = word < 0 ? nullptr : &alignment.newSide.words[word];
        out.append(w ? after.mid(w->start, w->end - w->start) : QStringLiteral("-"));
    }
    return out.join(QLatin1Char(' '));
}

} // namespace

class TextAlignmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsWordsOnlyWithinTheirSentence();
    void letsFewWordsStandInForFewOthers();
    void leavesLongReplacementsOut();
    void usesNoNewWordForTwoSentences();
};

void TextAlignmentTest::mapsWordsOnlyWithinTheirSentence()
{
    QCOMPARE(mapped(QStringLiteral("The ferry sails at noon today. The mayor waits on the quay."),
                    QStringLiteral("The mayor waits on the quay.")),
             QStringLiteral("- - - - - - - The mayor waits on the quay ."));
}

void TextAlignmentTest::letsFewWordsStandInForFewOthers()
{
    QCOMPARE(mapped(QStringLiteral("The mayor of Vell said on Monday that it sails."),
                    QStringLiteral("The mayor of Vell stated on Sunday that it sails.")),
             QStringLiteral("The mayor of Vell stated on Sunday that it sails ."));
}

void TextAlignmentTest::leavesLongReplacementsOut()
{
    QCOMPARE(
        mapped(QStringLiteral("The mayor put the cost at nine million crowns and left the hall."),
               QStringLiteral("The mayor drove home to her dog and left the hall.")),
        QStringLiteral("The mayor - - - - - - - and left the hall ."));
}

void TextAlignmentTest::usesNoNewWordForTwoSentences()
{
    const QString before =
        QStringLiteral("It sails. It sails. A storm came. It sails. It sails now.");
    const TextAlignment alignment =
        alignTexts(before, QStringLiteral("It sails. A storm came. It sails now."));
    QVector<bool> used(alignment.newSide.words.size(), false);
    for (const int word : alignment.newWordOf) {
        if (word >= 0) {
            QVERIFY(!used[word]);
            used[word] = true;
        }
    }
}

QTEST_APPLESS_MAIN(TextAlignmentTest)
#include "text_alignment_test.moc"
