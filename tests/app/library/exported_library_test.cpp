#include "app/library/exported_library.h"

#include <QTest>

using namespace broadsheet;

class ExportedLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void leadsToNoOtherFile();
    void refusesOtherManifests();
};

void ExportedLibraryTest::readsWhatItWrote()
{
    const QString original =
        QStringLiteral("originals/") + QString(64, QLatin1Char('a')) + QStringLiteral("/ferry.txt");
    const QByteArray json = manifestJson({{QStringLiteral("k"),
                                           QStringLiteral("Ferry"),
                                           QStringLiteral("/home/me/ferry.txt"),
                                           2,
                                           QStringLiteral("articles/Ferry.md"),
                                           {original}}});
    const auto articles = readManifest(json);
    QVERIFY(articles);
    QCOMPARE(articles->size(), 1);
    QCOMPARE(articles->first().part, 2);
    QCOMPARE(articles->first().originals, QStringList{original});
    QCOMPARE(manifestJson(*articles), json);
}

void ExportedLibraryTest::leadsToNoOtherFile()
{
    const QByteArray dots = QByteArray(64, 'a') + "/..";
    const auto articles =
        readManifest("{\"program\": \"Broadsheet\", \"format\": 1, \"articles\": [{\"originals\": "
                     "[\"/etc/passwd\", \"../x\", \"originals/../../x\", \"originals/" +
                     dots + "\"]}]}");
    QVERIFY(articles);
    QVERIFY(articles->first().originals.isEmpty());
}

void ExportedLibraryTest::refusesOtherManifests()
{
    QVERIFY(!readManifest("{}"));
    QVERIFY(!readManifest("no json"));
    QCOMPARE(readManifest("{\"program\": \"Broadsheet\", \"format\": 2}").error().code,
             Error::Code::Newer);
}

QTEST_APPLESS_MAIN(ExportedLibraryTest)
#include "exported_library_test.moc"
