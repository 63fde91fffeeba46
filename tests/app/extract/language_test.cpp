#include "app/extract/language.h"

#include <QTest>

using namespace broadsheet;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLanguages_data();
    void knowsLanguages();
    void admitsThatItCannotTell();
};

void LanguageTest::knowsLanguages_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *language, const char16_t *text) {
        QTest::newRow(language) << QString::fromUtf16(text);
    };
    row("en", u"The ferries of the island sailed again on Monday, and they were full");
    row("de", u"Die Fähren der Insel sind am Montag wieder gefahren, und sie waren nicht leer");
    row("fr", u"Les ferries de l'île sont repartis lundi et ils étaient pleins dans les deux sens");
    row("es", u"Los barcos de la isla volvieron el lunes y no fue fácil para los vecinos");
    row("pt", u"Os barcos da ilha voltaram na segunda e não foi fácil para os moradores");
    row("it",
        u"I traghetti dell'isola sono ripartiti lunedì e non è stato facile per gli abitanti");
    row("tr",
        u"Adanın vapurları pazartesi günü yeniden sefere çıktı ve bu bir ilk olarak çok önemli");
    row("ru", u"Паромы острова снова вышли в понедельник");
    row("uk", u"Пороми острова знову вийшли в понеділок, і їх було чимало");
    row("ar", u"عادت عبارات الجزيرة إلى العمل يوم الاثنين");
    row("he", u"המעבורות של האי הפליגו שוב ביום שני");
    row("zh", u"岛上的渡轮周一恢复通航");
    row("ja", u"島の渡し船が月曜日に再開した");
    row("ko", u"섬의 여객선이 월요일에 다시 운항했다");
}

void LanguageTest::knowsLanguages()
{
    QFETCH(QString, text);
    QCOMPARE(languageOf({text}), QString::fromUtf8(QTest::currentDataTag()));
}

void LanguageTest::admitsThatItCannotTell()
{
    QVERIFY(languageOf({}).isEmpty());
    QVERIFY(languageOf({QStringLiteral("12345 67 %%"), QStringLiteral("xyzzy")}).isEmpty());
}

QTEST_APPLESS_MAIN(LanguageTest)
#include "language_test.moc"
