#include "app/annotation/sentence_ranges.h"

#include <QTest>

using namespace broadsheet;

class SentenceRangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void givesTheSentencesWithTheirMarks()
    {
        const QString text = QStringLiteral("Port frozen\n\n“Nobody sails,” said Mr. Holt.  The "
                                            "ferry waits!\n\n下午没有船。明天有。");
        QStringList sentences;
        for (const TextPositionSelector &range : sentenceRanges(text)) {
            sentences.append(text.mid(range.start, range.end - range.start));
        }
        QCOMPARE(sentences,
                 (QStringList{QStringLiteral("Port frozen"),
                              QStringLiteral("“Nobody sails,” said Mr. Holt."),
                              QStringLiteral("The ferry waits!"),
                              QStringLiteral("下午没有船。"),
                              QStringLiteral("明天有。")}));
        QVERIFY(sentenceRanges(QString()).isEmpty());
        QVERIFY(sentenceRanges(QStringLiteral(" \n\n ")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SentenceRangesTest)
#include "sentence_ranges_test.moc"
