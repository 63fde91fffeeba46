#include "ui/shelf/typed_query.h"

#include <QTest>

using namespace broadsheet;

class TypedQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsTheWordThatIsStillBeingTyped()
    {
        QCOMPARE(typedQuery(QStringLiteral("night fer")), QStringLiteral("night fer*"));
        QCOMPARE(typedQuery(QStringLiteral("парох")), QStringLiteral("парох*"));
    }

    void takesAWordForFinishedOnceASpaceFollows()
    {
        QCOMPARE(typedQuery(QStringLiteral("night fer ")), QStringLiteral("night fer"));
    }

    void leavesOperatorsAsTheyAre_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto *typed : {"ferry OR",
                                  "fer*",
                                  "-storm",
                                  "is:unread",
                                  "title:fer",
                                  "before:2024-01",
                                  "\"night fer",
                                  "\"night ferry\"",
                                  "f",
                                  ""}) {
            QTest::newRow(typed) << QString::fromLatin1(typed);
        }
    }

    void leavesOperatorsAsTheyAre()
    {
        QFETCH(QString, typed);
        QCOMPARE(typedQuery(typed), typed);
    }
};

QTEST_APPLESS_MAIN(TypedQueryTest)
#include "typed_query_test.moc"
