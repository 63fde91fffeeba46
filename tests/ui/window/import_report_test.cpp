#include "ui/window/import_report.h"

#include <QDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTextDocumentFragment>

using namespace broadsheet;

namespace {

ImportReport someFailures()
{
    ImportReport report;
    report.imported = 12;
    report.unchanged = 3;
    report.failed = 1;
    ImportedFile file;
    file.path = QStringLiteral("/news/<b>bold.txt");
    file.error = QStringLiteral("<b>bold.txt: the file is empty");
    report.failures = {file};
    return report;
}

} // namespace

class ImportReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysInOneLineWhatWasDone()
    {
        QCOMPARE(importSummary(someFailures()),
                 QStringLiteral("12 imported, 3 already in the library, 1 could not be read"));
        QCOMPARE(importSummary({}), QStringLiteral("No articles found there"));
    }

    void saysThatASecondImportBroughtNothingNew()
    {
        ImportReport again;
        again.unchanged = 3;
        QCOMPARE(importSummary(again), QStringLiteral("Nothing new: 3 already in the library"));
    }

    void saysThatItWasCancelled()
    {
        ImportReport report = someFailures();
        report.cancelled = true;
        QVERIFY(importSummary(report).startsWith(QStringLiteral("Cancelled")));
    }

    void namesEachFailedFileAndWhy()
    {
        QCOMPARE(failuresAsText(someFailures()),
                 QStringLiteral("/news/<b>bold.txt\tthe file is empty\n"));
    }

    void showsTheFailuresWithoutBlockingTheWindow()
    {
        QWidget window;
        showImportReport(&window, someFailures());
        const auto *table = window.findChild<QTableWidget *>();
        QVERIFY(table != nullptr);
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("the file is empty"));
        // A file's name is never read as markup.
        QCOMPARE(QTextDocumentFragment::fromHtml(table->item(0, 0)->toolTip()).toPlainText(),
                 table->item(0, 0)->text());
    }
};

QTEST_MAIN(ImportReportTest)
#include "import_report_test.moc"
