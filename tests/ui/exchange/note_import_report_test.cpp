#include "ui/exchange/note_import_report.h"

#include <QTableWidget>
#include <QTest>

using namespace broadsheet;

class NoteImportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecameOfTheNotes();
    void listsWhatCouldNotBePlaced();

private:
    NoteImportReport report() const
    {
        NoteImportReport report;
        report.program = QStringLiteral("Readwise");
        report.notes = {{QStringLiteral("1"), NoteFate::Placed, 1, {}, {}},
                        {QStringLiteral("2"), NoteFate::Unsure, 1, QStringLiteral("Ferry <b>"), {}},
                        {QStringLiteral("3"),
                         NoteFate::Homeless,
                         0,
                         QStringLiteral("Storm"),
                         QStringLiteral("the words")}};
        return report;
    }
};

void NoteImportReportTest::saysWhatBecameOfTheNotes()
{
    QCOMPARE(noteImportSummary(report()),
             QStringLiteral("Readwise: 1 placed, 1 not found in the article, 1 whose article is "
                            "not here"));
    QCOMPARE(noteImportSummary({QStringLiteral("Pocket"), {}}),
             QStringLiteral("Pocket: no notes in it"));
}

void NoteImportReportTest::listsWhatCouldNotBePlaced()
{
    QWidget window;
    showNoteImportReport(&window, report());
    const auto *table = window.findChild<QTableWidget *>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Ferry <b>"));
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("the words"));
}

QTEST_MAIN(NoteImportReportTest)
#include "note_import_report_test.moc"
