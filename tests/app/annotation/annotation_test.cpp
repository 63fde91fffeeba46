#include "app/annotation/annotation.h"

#include <QTest>

using namespace broadsheet;

class AnnotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAndMotivationsHaveNamesThatLeadBack();
    void aNoteWithoutWordsIsAHighlight();
    void hasSixColours();
};

void AnnotationTest::statesAndMotivationsHaveNamesThatLeadBack()
{
    for (const auto state :
         {AnchorState::Anchored, AnchorState::Moved, AnchorState::Changed, AnchorState::Orphan}) {
        QCOMPARE(anchorStateFromName(anchorStateName(state)), state);
    }
    for (const auto motivation :
         {Motivation::Bookmarking, Motivation::Highlighting, Motivation::Commenting}) {
        QCOMPARE(motivationFromName(motivationName(motivation)), motivation);
    }
    QVERIFY(!anchorStateFromName(u"lost"));
    QVERIFY(!motivationFromName(u"tagging"));
}

void AnnotationTest::aNoteWithoutWordsIsAHighlight()
{
    Body body;
    QCOMPARE(motivationOf(body), Motivation::Highlighting);
    body.text = QStringLiteral("Ask the minister.");
    QCOMPARE(motivationOf(body), Motivation::Commenting);
}

void AnnotationTest::hasSixColours()
{
    QCOMPARE(markColors().size(), 6);
    QVERIFY(markColors().contains(Body{}.color));
}

QTEST_APPLESS_MAIN(AnnotationTest)
#include "annotation_test.moc"
