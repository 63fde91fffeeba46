#include "app/store/database.h"
#include "app/store/schema.h"
#include "app/store/snapshot.h"

#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class SnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfACopyThatWasNotMade();
};

void SnapshotTest::tellsOfACopyThatWasNotMade()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.db"));
    const QString to = folder.filePath(QStringLiteral("copy.db"));
    QVERIFY(createFile(path, Schema::Library));
    const auto holder = Database::create(to);
    holder->execute("CREATE TABLE held (x); BEGIN EXCLUSIVE");
    const auto copied = copyDatabase(path, to);
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, Error::Code::Database);
    holder->execute("ROLLBACK");
    QVERIFY(copyDatabase(path, to));
    QVERIFY(inspectSchema(to, Schema::Library, Database::Mode::ReadOnly));
}

QTEST_APPLESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
