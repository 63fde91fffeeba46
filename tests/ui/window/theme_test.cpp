#include "app/annotation/annotation.h"
#include "ui/window/theme.h"

#include <QLineEdit>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace broadsheet;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void canBeRead_data()
    {
        QTest::addColumn<int>("name");
        QTest::newRow("light") << int(Appearance::Theme::Light);
        QTest::newRow("sepia") << int(Appearance::Theme::Sepia);
        QTest::newRow("dark") << int(Appearance::Theme::Dark);
    }

    void canBeRead()
    {
        QFETCH(int, name);
        const Theme &colors = theme(Appearance::Theme(name));
        for (const QColor &ground : {colors.paper, colors.shelf, colors.chosen, colors.hover}) {
            QVERIFY(contrast(colors.ink, ground) >= 7);
            QVERIFY2(contrast(colors.muted, ground) >= 4.5, qPrintable(ground.name()));
        }
        QVERIFY(contrast(colors.accent, colors.paper) >= 4.5);
        for (const QString &color : markColors()) {
            QVERIFY2(contrast(colors.ink, markColor(color, colors.name)) >= 4.5, qPrintable(color));
        }
    }

    // Qt dilutes the ink of what is not typed yet, unless the sheet leaves it alone.
    void hintsInAFieldCanBeRead()
    {
        const Theme &colors = theme(Appearance::Theme::Light);
        QWidget window;
        auto *field = new QLineEdit(&window);
        applyTheme(window, colors);
        window.show();
        const QColor hint = field->palette().color(QPalette::PlaceholderText);
        QCOMPARE(hint.alpha(), 255);
        QVERIFY(contrast(hint, colors.paper) >= 4.5);
        QCOMPARE(field->palette().color(QPalette::Text), colors.ink);
    }

    void fillsInEveryColour()
    {
        QVERIFY(!styleSheetOf(theme(Appearance::Theme::Dark)).contains(u'@'));
    }

    void followsADarkSystem()
    {
        const QPalette dark(QColor(0xeeeeee), QColor(0x222222));
        const QPalette light(QColor(0x222222), QColor(0xeeeeee));
        QCOMPARE(themeFromName({}, dark), Appearance::Theme::Dark);
        QCOMPARE(themeFromName({}, light), Appearance::Theme::Light);
        QCOMPARE(themeFromName(QStringLiteral("sepia"), dark), Appearance::Theme::Sepia);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
