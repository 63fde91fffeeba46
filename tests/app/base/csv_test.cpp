#include "app/base/csv.h"

#include <QTest>

using namespace broadsheet;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void guardsAgainstFormulas();
    void findsCellsByTheNameOfTheirColumn();
    void takesBrokenQuotingAsItStands();
};

void CsvTest::readsWhatItWrote()
{
    const QStringList cells{QStringLiteral("a, b"),
                            QStringLiteral("she said \"no\"\nand left"),
                            QString(),
                            QStringLiteral("Köln 😀")};
    const QString text =
        csvRecord(
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}) +
        csvRecord(cells);
    const CsvTable table = readCsv(text.toUtf8());
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.rows.first(), cells);
    QVERIFY(text.endsWith(QStringLiteral("\r\n")));
}

void CsvTest::guardsAgainstFormulas()
{
    QCOMPARE(csvRecord({QStringLiteral("=HYPERLINK(1)")}), QStringLiteral("'=HYPERLINK(1)\r\n"));
    QCOMPARE(csvRecord({QStringLiteral("@SUM")}), QStringLiteral("'@SUM\r\n"));
    QCOMPARE(csvRecord({QStringLiteral("\uFF1D1+1")}), QStringLiteral("'\uFF1D1+1\r\n"));
    QCOMPARE(csvRecord({QStringLiteral("'=1")}), QStringLiteral("''=1\r\n"));
    QCOMPARE(csvRecord({QStringLiteral("'tis")}), QStringLiteral("'tis\r\n"));
    QCOMPARE(csvRecord({QStringLiteral("a=b")}), QStringLiteral("a=b\r\n"));
}

void CsvTest::findsCellsByTheNameOfTheirColumn()
{
    const CsvTable table = readCsv("\xef\xbb\xbfTitle, URL\nOne,http://a\nTwo\n\n");
    QCOMPARE(table.rows.size(), 2);
    QCOMPARE(table.cell(table.rows[0], QStringLiteral("url")), QStringLiteral("http://a"));
    QCOMPARE(table.cell(table.rows[1], QStringLiteral("url")), QString());
    QCOMPARE(table.cell(table.rows[1], QStringLiteral("title")), QStringLiteral("Two"));
    QVERIFY(!table.hasColumn(QStringLiteral("tags")));
}

void CsvTest::takesBrokenQuotingAsItStands()
{
    const CsvTable table = readCsv("a,b\n\"open,\nto the end");
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.rows[0].first(), QStringLiteral("open,\nto the end"));
    QVERIFY(readCsv({}).rows.isEmpty());
}

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
