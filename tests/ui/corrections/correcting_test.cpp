// A reader corrects an article in the real window: one key, and Ctrl+Z.

#include "tests/support/app_stories.h"
#include "tests/support/ui_visit.h"
#include "ui/corrections/rule_dialog.h"
#include "ui/corrections/rules_dialog.h"
#include "ui/window/message_strip.h"

#include <QMenu>
#include <QPushButton>
#include <QTableWidget>

using namespace broadsheet;

namespace {

const QString Box = QStringLiteral("Sign up for the tide letter");

QString frozenHarbour()
{
    return story(QStringLiteral("Harbour frozen for a week"), {1, 2}) + Box +
           QStringLiteral("\n\n") + paragraph(3) + QStringLiteral("\n\n") + paragraph(4) + u'\n';
}

/// The menu of kinds, once it is open.
QMenu *openMenu()
{
    QMenu *menu = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return menu != nullptr;
        },
        Patience);
    return menu;
}

} // namespace

class CorrectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void hidesTheBlockUnderTheMouse()
    {
        const QTemporaryDir folder;
        {
            const UiVisit visit(folder);
            const ArticleId id = visit.import(QStringLiteral("harbour.txt"), frozenHarbour());
            QVERIFY(visit.open(id, Patience));
            visit.pointAt(Box);
            QTRY_VERIFY_WITH_TIMEOUT(visit.page()->chosenBlock() > 0, Patience);
            QTest::keyClick(visit.window.get(), Qt::Key_X);
            QTRY_VERIFY_WITH_TIMEOUT(!visit.words().contains(Box), Patience);
            QTRY_VERIFY(visit.words().contains(sentence(30)));

            QTest::keyClick(visit.window.get(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Box), Patience);
            QTest::keyClick(visit.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!visit.words().contains(Box), Patience);
        }
        // The next start, and the file imported anew in another version.
        const UiVisit visit(folder);
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"),
                                          frozenHarbour() + u'\n' + paragraph(5) + u'\n');
        QVERIFY(visit.open(id, Patience));
        QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(sentence(50)), Patience);
        QVERIFY(!visit.words().contains(Box));
    }

    void showsWhatIsHidden()
    {
        const QTemporaryDir folder;
        const UiVisit visit(folder);
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"), frozenHarbour());
        QVERIFY(visit.open(id, Patience));
        visit.pointAt(Box);
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->chosenBlock() > 0, Patience);
        visit.window->actions().hideBlock->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!visit.words().contains(Box), Patience);
        visit.window->actions().showHidden->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Box), Patience);
        visit.pointAt(Box);
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->chosenBlock() > 0, Patience);
        visit.window->actions().hideBlock->trigger();
        visit.window->actions().showHidden->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Box), Patience);
    }

    void relabelsByOneLetter()
    {
        const QTemporaryDir folder;
        const UiVisit visit(folder);
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"), frozenHarbour());
        QVERIFY(visit.open(id, Patience));
        visit.pointAt(Box);
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->chosenBlock() > 0, Patience);
        QTest::keyClick(visit.window.get(), Qt::Key_C);
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        QVERIFY(menu->accessibleName().contains(Box));
        QTRY_COMPARE_WITH_TIMEOUT(
            visit.run(QStringLiteral("document.querySelector('.chosen')?.textContent")).toString(),
            Box,
            Patience);
        QTest::keyClick(menu, Qt::Key_H);
        QTRY_COMPARE_WITH_TIMEOUT(
            visit.run(QStringLiteral("document.querySelector('h1')?.textContent")).toString(),
            Box,
            Patience);
        QTRY_VERIFY_WITH_TIMEOUT(visit.window->windowTitle().contains(Box), Patience);
    }

    void staysWhereTheReaderIs()
    {
        const QTemporaryDir folder;
        const UiVisit visit(folder);
        QString text = frozenHarbour();
        for (int i = 10; i < 60; ++i) {
            text += u'\n' + paragraph(i) + u'\n';
        }
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"), text);
        QVERIFY(visit.open(id, Patience));
        const int block = 30;
        visit.page()->restorePosition({block, 0});
        QTRY_COMPARE_WITH_TIMEOUT(visit.page()->topBlock(), block, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(visit.run(QStringLiteral("scrollY")).toInt() > 2000, Patience);
        visit.window->actions().correctBlock->trigger(); // the first one in view
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_Q);
        QTRY_VERIFY_WITH_TIMEOUT(
            visit.run(QStringLiteral("document.querySelectorAll('blockquote').length")).toInt() ==
                1,
            Patience);
        QTRY_VERIFY_WITH_TIMEOUT(visit.run(QStringLiteral("scrollY")).toInt() > 2000, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(qAbs(visit.page()->topBlock() - block) <= 1, Patience);
    }

    void makesARuleOfABlock()
    {
        const QTemporaryDir folder;
        const UiVisit visit(folder);
        visit.import(QStringLiteral("tide.txt"),
                     story(QStringLiteral("Tide tables are wrong again"), {11, 12}) + Box +
                         QStringLiteral("\n\n") + paragraph(13));
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"), frozenHarbour());
        QVERIFY(visit.open(id, Patience));
        visit.pointAt(Box);
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->chosenBlock() > 0, Patience);
        visit.window->actions().correctBlock->trigger();
        QMenu *menu = openMenu();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_M);
        RuleDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = visit.window->findChild<RuleDialog *>()) != nullptr,
                                 Patience);
        auto *matches = dialog->findChild<QTableWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(matches->rowCount(), 2, Patience);
        QTRY_VERIFY(visit.words().contains(Box)); // so far it is only looked at
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!visit.words().contains(Box), Patience);
        auto *strip = visit.window->findChild<MessageStrip *>(QStringLiteral("toast"));
        QTRY_VERIFY_WITH_TIMEOUT(strip->message().contains(u'2'), Patience);

        // It is listed, and can be removed there.
        visit.window->actions().correctionRules->trigger();
        auto *rules = visit.window->findChild<RulesDialog *>();
        QVERIFY(rules != nullptr);
        auto *table = rules->findChild<QTableWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1, Patience);
        table->selectRow(0);
        for (auto *button : rules->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("&Remove")) {
                button->click();
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 0, Patience);
        rules->close();
        QTRY_VERIFY_WITH_TIMEOUT(visit.words().contains(Box), Patience);
        visit.window->actions().undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!visit.words().contains(Box), Patience);
    }

    void saysWhatToDoWithoutABlock()
    {
        const QTemporaryDir folder;
        const UiVisit visit(folder);
        const ArticleId id = visit.import(QStringLiteral("harbour.txt"), frozenHarbour());
        QVERIFY(visit.open(id, Patience));
        visit.window->actions().hideBlock->trigger();
        auto *strip = visit.window->findChild<MessageStrip *>(QStringLiteral("toast"));
        QVERIFY(strip != nullptr);
        QVERIFY(strip->message().contains(QStringLiteral("mouse")));
        QTRY_VERIFY(visit.words().contains(Box));
    }
};

int main(int argc, char **argv) { return runUiTest<CorrectingTest>(argc, argv); }

#include "correcting_test.moc"
