#include "app/article/title.h"
#include "app/article/title_words.h"

#include <QTest>

using namespace broadsheet;

class TitleWordsTest : public QObject
{
    Q_OBJECT

private:
    using Role = TitleWord::Role;

    static QVector<TitleWord> wordsOf(const QString &title) { return titleWords(titleKey(title)); }

    static Role roleOf(const QString &word) { return wordsOf(word).value(0).role; }

private Q_SLOTS:

    void knowsWhatAWordIsWorth()
    {
        QCOMPARE(roleOf(QStringLiteral("the")), Role::Small);
        QCOMPARE(roleOf(QStringLiteral("harbour")), Role::Plain);
        QCOMPARE(roleOf(QStringLiteral("Monday")), Role::Telling);
        QCOMPARE(roleOf(QStringLiteral("не")), Role::Negation);
        QCOMPARE(roleOf(QStringLiteral("30")), Role::Number);
    }

    void readsANumberInWordsAsDigits()
    {
        QCOMPARE(wordsOf(QStringLiteral("Three")).first().key, QStringLiteral("3"));
        QCOMPARE(wordsOf(QStringLiteral("drei")).first().key, QStringLiteral("3"));
    }

    void findsTheNotInAShortForm()
    {
        const auto words = wordsOf(QStringLiteral("Ferry won't sail"));
        QVERIFY(std::any_of(words.begin(), words.end(), [](const TitleWord &word) {
            return word.role == Role::Negation;
        }));
    }

    void joinsInitialsIntoOneName()
    {
        const auto words = wordsOf(QStringLiteral("U.S. ferry"));
        QCOMPARE(words.size(), 2);
        QCOMPARE(words.first().role, Role::Plain);
    }

    void takesPairsWhereNoSpacesAreWritten()
    {
        const auto words = wordsOf(QStringLiteral("渡し船が3隻"));
        QCOMPARE(words.first().key, QStringLiteral("渡し"));
        QVERIFY(std::any_of(words.begin(), words.end(), [](const TitleWord &word) {
            return word.key == QStringLiteral("3") && word.role == Role::Number;
        }));
    }

    void staysBounded() { QVERIFY(wordsOf(QStringLiteral("word ").repeated(10000)).size() <= 60); }
};

QTEST_APPLESS_MAIN(TitleWordsTest)
#include "title_words_test.moc"
