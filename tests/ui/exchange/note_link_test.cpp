#include "ui/exchange/note_link.h"

#include <QTest>

using namespace broadsheet;

class NoteLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void leadsBackToTheNote()
    {
        const QString id = QStringLiteral("12345678-1234-4234-8234-123456789abc");
        QCOMPARE(noteFromLink(noteLink(id)), id);
        QCOMPARE(noteFromLink(noteLink(id) + u'/'), id); // as some programs end it
    }

    void findsTheLinksOfANote()
    {
        const QString id = QStringLiteral("12345678-1234-4234-8234-123456789abc");
        Body body;
        body.text = QStringLiteral("why?");
        const Body linked = withNoteLink(body, id, QStringLiteral("A [b] headline"));
        QCOMPARE(linkedNotes(linked.text), QStringList{id});
        QVERIFY(linked.text.startsWith(QStringLiteral("why?\n\n[→ A \\[b\\] headline](")));
        QCOMPARE(withNoteLink(linked, id, {}), linked);
        QVERIFY(linkedNotes(QStringLiteral("broadsheet://note/1")).isEmpty());
    }

    void refusesEverythingElse()
    {
        for (const char *link : {"",
                                 "broadsheet://note/",
                                 "broadsheet://page/x",
                                 "https://note/1",
                                 "broadsheet://note/1"}) {
            QVERIFY2(!noteFromLink(QString::fromLatin1(link)), link);
        }
    }
};

QTEST_APPLESS_MAIN(NoteLinkTest)
#include "note_link_test.moc"
