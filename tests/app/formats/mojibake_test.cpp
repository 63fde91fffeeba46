#include "app/formats/mojibake.h"

#include <QStringDecoder>
#include <QTest>

using namespace broadsheet;

class MojibakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsWhatIsCertain_data();
    void mendsWhatIsCertain();
    void mendsAnyScriptReadOnceOrTwice_data();
    void mendsAnyScriptReadOnceOrTwice();
    void leavesRightTextAlone_data();
    void leavesRightTextAlone();
    void countsWhatItMended();
};

void MojibakeTest::mendsWhatIsCertain_data()
{
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("right");
    QTest::newRow("apostrophe") << "The ferry doesnâ€™t sail"
                                << "The ferry doesn’t sail";
    QTest::newRow("within a word") << "A cafÃ© at the quay"
                                   << "A café at the quay";
    QTest::newRow("before a word") << "Ã‰mile and Ã©cole"
                                   << "Émile and école";
    QTest::newRow("pounds") << "It costs Â£4"
                            << "It costs £4";
    QTest::newRow("beside right text") << "Der Käpt’n sagt: donâ€™t – über alles"
                                       << "Der Käpt’n sagt: don’t – über alles";
    QTest::newRow("doubtful ones among certain ones")
        << "cafÃ©, dÃ©jÃ\u00a0 vu, garÃ§on, MANHÃ\u0083"
        << "café, déjà vu, garçon, MANHÃ";
}

void MojibakeTest::mendsWhatIsCertain()
{
    QFETCH(QString, broken);
    QTEST(mendMojibake(broken).text, "right");
}

void MojibakeTest::mendsAnyScriptReadOnceOrTwice_data()
{
    QTest::addColumn<QString>("right");
    QTest::newRow("French") << "Le café « était » fermé, l’été dernier : 4 €";
    QTest::newRow("German") << "„Größe“ – über Öl, süß und ähnlich";
    QTest::newRow("Spanish") << "El niño dijo que mañana sería así";
    QTest::newRow("Portuguese") << "A manhã não é tão má, disse João";
    QTest::newRow("Turkish") << "Türkiye'de şimdi çok güzel, değil mi";
    QTest::newRow("Russian") << "Ночной паром снова идёт";
    QTest::newRow("Arabic") << "عادت العبارة الليلية";
    QTest::newRow("Hebrew") << "המעבורת חוזרת";
    QTest::newRow("Chinese") << "夜间渡轮星期一恢复航行";
    QTest::newRow("Japanese") << "夜のフェリーが再開";
    QTest::newRow("emoji") << "The ferry is back 🚢";
}

void MojibakeTest::mendsAnyScriptReadOnceOrTwice()
{
    QFETCH(QString, right);
    QString broken = right;
    for (int times = 1; times <= 2; ++times) {
        broken = QStringDecoder(QStringDecoder::Latin1)(broken.toUtf8());
        QCOMPARE(mendMojibake(broken).text, right);
    }
}

void MojibakeTest::leavesRightTextAlone_data()
{
    QTest::addColumn<QString>("right");
    QTest::newRow("plain") << "The night ferry sails again.";
    QTest::newRow("quoted capitals") << "«A MANHû, “IRMÔ, «LIBERTÉ», CAFÉ…";
    QTest::newRow("German quotes") << "Das ist „Spaß“ und „süß“, sagt er: „Daß…“";
    QTest::newRow("Swedish") << "Han sa: ”Åk till Å” och gick";
    QTest::newRow("Vietnamese") << "Âm nhạc, Đà Nẵng, “Ấn Độ”";
    QTest::newRow("Romanian") << "Âncora „PÂINE” și ÎN»";
    QTest::newRow("Icelandic") << "Ð og Þ eru stafir, „Ð“";
    QTest::newRow("all scripts") << "Ночной паром عادت 夜间渡轮 café £4 © 2022 é…";
    for (const QChar letter : QStringLiteral("éèêàâãçíïëîáä")) {
        for (const QString &close : {QStringLiteral("…\u00a0»"),
                                     QStringLiteral("…»"),
                                     QStringLiteral("…”"),
                                     QStringLiteral("…’"),
                                     QStringLiteral("”."),
                                     QStringLiteral("’»"),
                                     QStringLiteral("–“")}) {
            const QString text = QStringLiteral("« Je suis fatigu") + letter + close;
            QTest::newRow(qPrintable(text)) << text;
        }
    }
    QTest::newRow("a currency sign alone") << "â";
}

void MojibakeTest::leavesRightTextAlone()
{
    QFETCH(QString, right);
    const MendedText mended = mendMojibake(right);
    QCOMPARE(mended.text, right);
    QCOMPARE(mended.mended, qsizetype(0));
}

void MojibakeTest::countsWhatItMended()
{
    QCOMPARE(mendMojibake(QStringLiteral("Itâ€™s a cafÃ©.\nTwo lines")).mended, qsizetype(2));
}

QTEST_APPLESS_MAIN(MojibakeTest)
#include "mojibake_test.moc"
