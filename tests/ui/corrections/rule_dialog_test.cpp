#include "tests/support/app_library_stories.h"
#include "ui/corrections/rule_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace broadsheet;

namespace {

const QString Box = QStringLiteral("The harbour letter of Ellery comes on Friday");

Block box()
{
    Block block;
    block.text = Box;
    return block;
}

} // namespace

class RuleDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        importStory(*m_library, QStringLiteral("Harbour frozen for a week"), 10, Box);
        importStory(*m_library, QStringLiteral("Tide tables are wrong again"), 20, Box);
        importStory(*m_library,
                    QStringLiteral("Museum sells its ropes"),
                    30,
                    QStringLiteral("The harbour letter of Karrow comes on Monday"));
        const QFileInfo file(m_library->path(QStringLiteral("10.txt")));
        m_dialog = new RuleDialog(
            m_library->library(), scopeOf({}, {}, file.absoluteFilePath()), box(), nullptr);
        m_dialog->show();
    }

    void cleanup()
    {
        delete m_dialog;
        m_library.reset();
    }

    void showsWhatWouldChange()
    {
        QTRY_COMPARE(table()->rowCount(), 2);
        QCOMPARE(table()->item(0, 1)->text(), Box);
        QVERIFY(summary().contains(u'3'));
        QVERIFY(apply()->isEnabled());
    }

    void widensToABeginning()
    {
        auto *begins = m_dialog->findChild<QLineEdit *>();
        QCOMPARE(begins->text(), QStringLiteral("The harbour letter"));
        begins->setText(QStringLiteral("The harbour letter of"));
        QTRY_COMPARE(table()->rowCount(), 3);
        QSignalSpy made(m_dialog, &RuleDialog::ruleMade);
        m_dialog->accept();
        QCOMPARE(made.size(), 1);
        const auto rule = made[0][0].value<CorrectionRule>();
        QCOMPARE(rule.match, CorrectionRule::Match::Beginning);
        QCOMPARE(rule.words, QStringLiteral("The harbour letter of"));
        QCOMPARE(rule.change, (BlockChange{{}, true}));
        m_dialog = nullptr; // deletes itself
    }

    void offersEveryKind()
    {
        auto *becomes = m_dialog->findChild<QComboBox *>();
        becomes->setCurrentIndex(becomes->findData(QStringLiteral("credit")));
        QTRY_COMPARE(table()->rowCount(), 2);
        QSignalSpy made(m_dialog, &RuleDialog::ruleMade);
        m_dialog->accept();
        QCOMPARE(made[0][0].value<CorrectionRule>().change.kind, BlockKind::Credit);
        m_dialog = nullptr;
    }

    void refusesABeginningThatSaysTooLittle()
    {
        m_dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Si"));
        QTRY_VERIFY(!apply()->isEnabled());
        QTRY_COMPARE(table()->rowCount(), 0);
        QVERIFY(!summary().isEmpty());
    }

private:
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }

    QPushButton *apply() const
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Apply"))) {
                return button;
            }
        }
        return nullptr;
    }

    QString summary() const
    {
        QString all;
        for (const auto *label : m_dialog->findChildren<QLabel *>()) {
            all += label->text() + u'\n';
        }
        return all;
    }

    std::unique_ptr<TempLibrary> m_library;
    RuleDialog *m_dialog = nullptr;
};

QTEST_MAIN(RuleDialogTest)
#include "rule_dialog_test.moc"
