#include "ui/notes/chosen_notes_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace broadsheet;

class ChosenNotesBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysHowManyAreChosen()
    {
        ChosenNotesBar bar;
        bar.setNotes(1, true, {});
        QCOMPARE(bar.findChild<QLabel *>()->text(), QStringLiteral("1 note chosen"));
    }

    void offersOnlyToPutBackWhatIsInTheTrash()
    {
        ChosenNotesBar bar;
        bar.setNotes(2, true, {QStringLiteral("ferry")});
        QStringList shown;
        for (auto *button : bar.findChildren<QPushButton *>()) {
            if (!button->isHidden()) {
                shown.append(button->text());
            }
        }
        QCOMPARE(shown, QStringList{QStringLiteral("Put back")});
        QVERIFY(bar.findChild<QLineEdit *>()->isHidden());
    }

    void addsAllTagsThatWereTypedAtOnce()
    {
        ChosenNotesBar bar;
        bar.setNotes(2, false, {});
        QSignalSpy added(&bar, &ChosenNotesBar::tagsAdded);
        auto *field = bar.findChild<QLineEdit *>();
        field->setText(QStringLiteral("ferry, #winter"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.at(0).at(0).toStringList(),
                 QStringList({QStringLiteral("ferry"), QStringLiteral("winter")}));
        QVERIFY(field->text().isEmpty());
    }

    void removesATagThatTheyHave()
    {
        ChosenNotesBar bar;
        bar.setNotes(2, false, {QStringLiteral("oil & gas")});
        QSignalSpy removed(&bar, &ChosenNotesBar::tagRemoved);
        const auto actions = bar.findChild<QMenu *>()->actions();
        QCOMPARE(actions.size(), 1);
        actions.first()->trigger();
        QCOMPARE(removed.at(0).at(0).toString(), QStringLiteral("oil & gas"));
    }
};

QTEST_MAIN(ChosenNotesBarTest)
#include "chosen_notes_bar_test.moc"
