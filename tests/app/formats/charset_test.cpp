#include "app/formats/charset.h"

#include <QStringEncoder>
#include <QTest>

using namespace broadsheet;

class CharsetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatIsDeclared_data();
    void decodesWhatIsDeclared();
    void readsTheDeclarationOfThePage();
    void prefersUtf8ThatIsValidToAStaleDeclaration();
    void knowsUtf16WithAndWithoutMark();
    void guessesAnUndeclaredCharsetAndSaysSo();
    void keepsBrokenUtf8Readable();
    void marksALetterThatTheEndCutsOff();
    void dropsMarksAndNuls();
};

void CharsetTest::decodesWhatIsDeclared_data()
{
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    QTest::newRow("western") << "windows-1252" << QStringLiteral("“Café” – naïve");
    QTest::newRow("russian") << "windows-1251" << QStringLiteral("Паром вернулся в порт");
    QTest::newRow("koi8") << "KOI8-R" << QStringLiteral("Паром вернулся в порт");
    QTest::newRow("chinese") << "gb18030" << QStringLiteral("渡轮恢复通航，居民欢迎");
    QTest::newRow("taiwan") << "Big5" << QStringLiteral("渡輪恢復通航");
    QTest::newRow("japanese") << "Shift_JIS" << QStringLiteral("渡し船が再開した");
    QTest::newRow("euc") << "EUC-JP" << QStringLiteral("渡し船が再開した");
    QTest::newRow("korean") << "EUC-KR" << QStringLiteral("나룻배가 다시 다닌다");
    QTest::newRow("turkish") << "windows-1254" << QStringLiteral("Vapur yeniden çalışıyor");
    QTest::newRow("arabic") << "windows-1256" << QStringLiteral("عادت العبارة");
}

void CharsetTest::decodesWhatIsDeclared()
{
    QFETCH(const QString, charset);
    QFETCH(const QString, text);
    QStringEncoder encoder(charset.toLatin1().constData());
    QVERIFY(encoder.isValid());
    const QByteArray bytes = encoder(text);
    QCOMPARE(decodeText(bytes, charset).text, text);
}

void CharsetTest::readsTheDeclarationOfThePage()
{
    QCOMPARE(declaredHtmlCharset("<html><META Charset='KOI8-R'>"), QStringLiteral("KOI8-R"));
    QCOMPARE(
        declaredHtmlCharset("<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">"),
        QStringLiteral("gb2312"));
    QCOMPARE(declaredHtmlCharset("<?xml version=\"1.0\" encoding=\"iso-8859-9\"?>"),
             QStringLiteral("iso-8859-9"));
    QVERIFY(declaredHtmlCharset("<p>charset=utf-8</p>").isEmpty());
}

void CharsetTest::prefersUtf8ThatIsValidToAStaleDeclaration()
{
    const QString text = QStringLiteral("“Já não há barcos”, disse a capitã.");
    const DecodedText decoded = decodeText(text.toUtf8(), QStringLiteral("iso-8859-1"));
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
}

void CharsetTest::knowsUtf16WithAndWithoutMark()
{
    const QString text = QStringLiteral("The ferry is back");
    for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        const QByteArray bare = QStringEncoder(encoding)(text);
        const QByteArray marked = QStringEncoder(encoding, QStringEncoder::Flag::WriteBom)(text);
        QVERIFY(marked.size() == bare.size() + 2);
        QCOMPARE(decodeText(bare).text, text);
        QCOMPARE(decodeText(marked).text, text);
    }
}

void CharsetTest::guessesAnUndeclaredCharsetAndSaysSo()
{
    const QString text =
        QStringLiteral("Паромная переправа через реку снова открыта после ремонта, сообщила "
                       "городская администрация во вторник. Жители ждали этого три года.");
    const QByteArray bytes = QStringEncoder("windows-1251")(text);
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.diagnostics, QStringList{QStringLiteral("charset guessed: windows-1251")});
}

void CharsetTest::keepsBrokenUtf8Readable()
{
    QByteArray bytes = QStringLiteral("“Nous étions là”, dit-elle à l’équipage.").toUtf8();
    bytes.insert(20, '\xff');
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.encoding, QStringLiteral("UTF-8"));
    QVERIFY(decoded.text.contains(u"dit-elle à l’équipage"));
    QCOMPARE(decoded.diagnostics.size(), 1);
}

void CharsetTest::marksALetterThatTheEndCutsOff()
{
    const DecodedText text = decodeText(QByteArray("Dun is caf\xc3\xa9 and sea\n\xe2"));
    QCOMPARE(text.text, QStringLiteral("Dun is café and sea\n") + QChar::ReplacementCharacter);
}

void CharsetTest::dropsMarksAndNuls()
{
    QCOMPARE(decodeText("\xef\xbb\xbfHello").text, QStringLiteral("Hello"));
    QCOMPARE(decodeText(QByteArray("He\0llo", 6)).text, QStringLiteral("Hello"));
}

QTEST_APPLESS_MAIN(CharsetTest)
#include "charset_test.moc"
