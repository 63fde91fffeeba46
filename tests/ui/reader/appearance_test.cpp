#include "ui/reader/appearance.h"
#include "ui/window/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace broadsheet;

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNumbersWithinTheirLimits();
    void namesThemesAndFamilies();
    void hasAPaperThatTheStyleSheetSharesAndThatTextStandsOutFrom_data();
    void hasAPaperThatTheStyleSheetSharesAndThatTextStandsOutFrom();
};

namespace {

// The value of a colour variable in a theme's block of the style sheet.
QColor cssColor(const QString &theme, const QString &variable)
{
    QFile css(QStringLiteral(BROADSHEET_SOURCE_DIR "/resources/page/article.css"));
    if (!css.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(css.readAll());
    const qsizetype block = text.indexOf(QStringLiteral("[data-theme=\"%1\"] {").arg(theme));
    const QRegularExpression value(QStringLiteral("--%1: (#[0-9a-f]{3,6});").arg(variable));
    return QColor(value.match(text, block).captured(1));
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

void AppearanceTest::keepsNumbersWithinTheirLimits()
{
    Appearance wild;
    wild.size = 900;
    wild.measure = -3;
    wild.leading = 99;
    const QJsonObject json = appearanceToJson(wild);
    QCOMPARE(json[QStringLiteral("size")].toInt(), Appearance::LargestSize);
    QCOMPARE(json[QStringLiteral("measure")].toInt(), 45);
    QCOMPARE(json[QStringLiteral("leading")].toDouble(), 2.0);
    const QJsonObject plain = appearanceToJson({});
    QVERIFY(plain[QStringLiteral("size")].toInt() >= 17);
    QVERIFY(plain[QStringLiteral("measure")].toInt() >= 60);
    QVERIFY(plain[QStringLiteral("measure")].toInt() <= 75);
}

void AppearanceTest::namesThemesAndFamilies()
{
    Appearance appearance;
    appearance.theme = Appearance::Theme::Dark;
    appearance.family = Appearance::Family::Sans;
    const QJsonObject json = appearanceToJson(appearance);
    QCOMPARE(json[QStringLiteral("theme")].toString(), QStringLiteral("dark"));
    QCOMPARE(json[QStringLiteral("family")].toString(), QStringLiteral("sans"));
}

void AppearanceTest::hasAPaperThatTheStyleSheetSharesAndThatTextStandsOutFrom_data()
{
    QTest::addColumn<Appearance::Theme>("theme");
    QTest::newRow("light") << Appearance::Theme::Light;
    QTest::newRow("sepia") << Appearance::Theme::Sepia;
    QTest::newRow("dark") << Appearance::Theme::Dark;
}

void AppearanceTest::hasAPaperThatTheStyleSheetSharesAndThatTextStandsOutFrom()
{
    QFETCH(const Appearance::Theme, theme);
    const QString name = themeName(theme);
    const QColor paper = cssColor(name, QStringLiteral("paper"));
    QCOMPARE(paperColor(theme), paper);
    const auto onPaper = [&](const char *variable) {
        return contrast(cssColor(name, QLatin1String(variable)), paper);
    };
    QVERIFY(onPaper("ink") >= 12);
    QVERIFY(onPaper("ink-2") >= 7);
    QVERIFY(onPaper("quiet") >= 4.5);
    QVERIFY(onPaper("accent") >= 4.5);
    const QColor raised = cssColor(name, QStringLiteral("raised"));
    QVERIFY(contrast(cssColor(name, QStringLiteral("ink-2")), raised) >= 7);
    QVERIFY(contrast(cssColor(name, QStringLiteral("accent")), raised) >= 4.5);
    for (const char *mark : {"selection", "yellow", "green", "blue", "pink", "orange", "purple"}) {
        const QColor fill = cssColor(name, QLatin1String(mark));
        QVERIFY2(fill.isValid(), mark);
        // The notes panel and the swatches show a mark as the page does.
        const QString color = QLatin1String(mark);
        QVERIFY2(color == u"selection" || markColor(color, theme) == fill, mark);
        QVERIFY2(contrast(cssColor(name, QStringLiteral("ink")), fill) >= 7, mark);
    }
}

QTEST_GUILESS_MAIN(AppearanceTest)
#include "appearance_test.moc"
