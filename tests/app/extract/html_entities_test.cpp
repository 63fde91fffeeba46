#include "app/extract/html_entities.h"

#include <QTest>

using namespace broadsheet;

class HtmlEntitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesWhatPapersEscapeTwice_data();
    void resolvesWhatPapersEscapeTwice();
};

void HtmlEntitiesTest::resolvesWhatPapersEscapeTwice_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("named") << "Ferry &amp; quay: it won&rsquo;t sail"
                           << "Ferry & quay: it won’t sail";
    QTest::newRow("numbers") << "&#8220;Ferry&#x201d; &#039;sails&#039;"
                             << "“Ferry” 'sails'";
    QTest::newRow("not one") << "Q&A; R&D &nosuch; &#0; &#xd800; 4 &"
                             << "Q&A; R&D &nosuch; &#0; &#xd800; 4 &";
    QTest::newRow("once only") << "&amp;lt;"
                               << "&lt;";
}

void HtmlEntitiesTest::resolvesWhatPapersEscapeTwice()
{
    QFETCH(QString, written);
    QTEST(withoutEntities(written), "meant");
}

QTEST_APPLESS_MAIN(HtmlEntitiesTest)
#include "html_entities_test.moc"
