#include "ui/window/actions.h"
#include "ui/window/look_actions.h"
#include "ui/window/preferences.h"
#include "ui/window/preferences_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QMainWindow>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class PreferencesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("c.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
        m_window = std::make_unique<QMainWindow>();
        m_actions = std::make_unique<Actions>(m_window.get());
        m_look = std::make_unique<LookActions>(*m_actions, *m_settings, QPalette());
        m_panel = new PreferencesPanel(*m_actions, *m_look, m_window.get());
        m_panel->show();
    }

    void showsAtOnceWhatASliderSays_data()
    {
        QTest::addColumn<QString>("slider");
        QTest::addColumn<int>("value");
        QTest::newRow("size") << QStringLiteral("Size of the text") << 23;
        QTest::newRow("column") << QStringLiteral("Width of the column") << 80;
        QTest::newRow("lines") << QStringLiteral("Space between the lines") << 185;
    }

    void showsAtOnceWhatASliderSays()
    {
        QFETCH(QString, slider);
        QFETCH(int, value);
        QSignalSpy changed(m_look.get(), &LookActions::appearanceChanged);
        const Appearance before = m_look->appearance();
        sliderOf(slider)->setValue(value);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_look->appearance() != before);
        QCOMPARE(sliderOf(slider)->value(), value);
        // The next start finds it.
        const LookActions next(*m_actions, *m_settings, QPalette());
        QCOMPARE(next.appearance(), m_look->appearance());
        m_actions->resetText->trigger();
        QCOMPARE(m_look->appearance(), before);
        QVERIFY(sliderOf(slider)->value() != value);
    }

    void choosesThemeAndType()
    {
        button(QStringLiteral("Sepia"))->click();
        QCOMPARE(m_look->appearance().theme, Appearance::Theme::Sepia);
        button(QStringLiteral("Sans-serif"))->click();
        button(QStringLiteral("Sans-serif"))->click(); // once more changes nothing
        QCOMPARE(m_look->appearance().family, Appearance::Family::Sans);
        button(QStringLiteral("Serif"))->click();
        QCOMPARE(m_look->appearance().family, Appearance::Family::Serif);
    }

    void followsTheKeysAndTheMenus()
    {
        const int size = sliderOf(QStringLiteral("Size of the text"))->value();
        m_actions->largerText->trigger();
        QCOMPARE(sliderOf(QStringLiteral("Size of the text"))->value(), size + 1);
        m_actions->sansSerif->trigger();
        QVERIFY(button(QStringLiteral("Sans-serif"))->isChecked());
        m_actions->themes.last()->trigger();
        QVERIFY(button(QStringLiteral("Dark"))->isChecked());
        QVERIFY(!button(QStringLiteral("As the system"))->isChecked());
    }

    void staysWithinWhatCanBeRead()
    {
        write(*m_settings, preference::TextSize, 9000);
        write(*m_settings, preference::Leading, -1.0);
        QCOMPARE(m_look->appearance().size, Appearance::LargestSize);
        QCOMPARE(m_look->appearance().leading, Appearance::LeastLeading);
    }

    void doesWhatTheActionsDo()
    {
        QSignalSpy triggered(m_actions->everyCopy, &QAction::triggered);
        auto *box = m_panel->findChild<QCheckBox *>();
        box->click();
        QCOMPARE(triggered.size(), 1);
        QVERIFY(m_actions->everyCopy->isChecked());
        m_actions->everyCopy->trigger();
        QVERIFY(!box->isChecked());
    }

    void namesEveryControl()
    {
        for (const auto *slider : m_panel->findChildren<QSlider *>()) {
            QVERIFY(!slider->accessibleName().isEmpty());
        }
        for (const auto *each : m_panel->findChildren<QAbstractButton *>()) {
            QVERIFY(!each->accessibleName().isEmpty() || !each->text().isEmpty());
        }
    }

private:
    QSlider *sliderOf(const QString &name) const
    {
        for (auto *slider : m_panel->findChildren<QSlider *>()) {
            if (slider->accessibleName() == name) {
                return slider;
            }
        }
        return nullptr;
    }

    QAbstractButton *button(const QString &text) const
    {
        for (auto *each : m_panel->findChildren<QAbstractButton *>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LookActions> m_look;
    PreferencesPanel *m_panel = nullptr;
};

QTEST_MAIN(PreferencesPanelTest)
#include "preferences_panel_test.moc"
