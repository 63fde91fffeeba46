#include "app/library/notebook.h"
#include "tests/support/app_library_stories.h"
#include "ui/exchange/notes_exchange.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableWidget>
#include <QWidget>

using namespace broadsheet;

class NotesExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        m_article = importStory(*m_temp, QStringLiteral("Ferry stays in port"), 2);
        m_note = addAnnotation(m_temp->library(), m_article, {sentence(20), {}, {}}, {})
                     .result()
                     ->annotation.id;
    }

    void savesNotesAndTakesThemBack();
    void exportsTheLibrary();
    void savesTheWantedTitles();
    void saysWhatWentWrong();
    void followsALinkToItsNote();

private:
    QByteArray read(const QString &name) const
    {
        QFile file(m_temp->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
    QString m_note;
};

void NotesExchangeTest::savesNotesAndTakesThemBack()
{
    QWidget window;
    NotesExchange exchange(m_temp->library(), &window);
    QSignalSpy said(&exchange, &NotesExchange::said);
    const QString path = m_temp->path(QStringLiteral("notes.jsonld"));
    exchange.saveNotes({m_article}, path, NoteFormat::JsonLd);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(read(QStringLiteral("notes.jsonld")).contains(m_note.toUtf8()));
    TempLibrary empty;
    QWidget other;
    NotesExchange back(empty.library(), &other);
    back.importFrom(path);
    QTRY_VERIFY(other.findChild<QTableWidget *>()); // its article is not there: the report says so
    QCOMPARE(annotations(empty.library()).result()->size(), 1);
}

void NotesExchangeTest::savesTheWantedTitles()
{
    const QString title = QStringLiteral("Budget passed after a long debate");
    importStory(*m_temp,
                QStringLiteral("Harbour stays open for the night"),
                30,
                QStringLiteral("READ MORE: ") + title);
    QWidget window;
    NotesExchange exchange(m_temp->library(), &window);
    QSignalSpy said(&exchange, &NotesExchange::said);
    exchange.saveWanted(m_temp->path(QStringLiteral("wanted.csv")), WantedFormat::Csv);
    exchange.saveWanted(m_temp->path(QStringLiteral("wanted.txt")), WantedFormat::Text);
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(read(QStringLiteral("wanted.csv")).contains("\r\n1," + title.toUtf8() + ",1,"));
    QVERIFY(read(QStringLiteral("wanted.txt")).startsWith("1. " + title.toUtf8()));
    QSignalSpy failed(&exchange, &NotesExchange::failed);
    exchange.saveWanted(m_temp->path(QStringLiteral("no/folder/wanted.txt")), WantedFormat::Text);
    QTRY_COMPARE(failed.size(), 1);
}

void NotesExchangeTest::exportsTheLibrary()
{
    QWidget window;
    NotesExchange exchange(m_temp->library(), &window);
    QSignalSpy said(&exchange, &NotesExchange::said);
    exchange.exportTo(m_temp->path(QStringLiteral("out")));
    QTRY_COMPARE(said.size(), 2); // that it began, that it ended
    QVERIFY(read(QStringLiteral("out/notes.jsonld")).contains(m_note.toUtf8()));
}

void NotesExchangeTest::saysWhatWentWrong()
{
    QWidget window;
    NotesExchange exchange(m_temp->library(), &window);
    QSignalSpy failed(&exchange, &NotesExchange::failed);
    exchange.saveNotes({}, m_temp->path(QStringLiteral("no/such/folder/x.csv")), NoteFormat::Csv);
    QTRY_COMPARE(failed.size(), 1);
    exchange.importFrom(m_temp->path(QStringLiteral("nothing.csv")));
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed[1][0].value<Error>().message.contains(QStringLiteral("nothing.csv")));
}

void NotesExchangeTest::followsALinkToItsNote()
{
    QWidget window;
    NotesExchange exchange(m_temp->library(), &window);
    exchange.copyLink(m_note);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("broadsheet://note/") + m_note);
    QSignalSpy found(&exchange, &NotesExchange::noteFound);
    exchange.openNote(m_note);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found[0][0].value<ArticleId>(), m_article);
    QSignalSpy failed(&exchange, &NotesExchange::failed);
    exchange.openNote(QStringLiteral("12345678-1234-4234-8234-123456789abc"));
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_MAIN(NotesExchangeTest)
#include "notes_exchange_test.moc"
