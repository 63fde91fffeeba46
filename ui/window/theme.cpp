#include "ui/window/theme.h"

#include <QApplication>
#include <QHash>
#include <QWidget>

#include <array>

namespace broadsheet {

namespace {

std::array<Theme, 3> makeThemes()
{
    using Name = Appearance::Theme;
    return {{
        {Name::Light,
         paperColor(Name::Light),
         QColor(0xf3f0ea),
         QColor(0x1c1b19),
         QColor(0x67625a),
         QColor(0xdcd7cc),
         QColor(0x98201f),
         QColor(0xeae4d8),
         QColor(0xf0ebe1)},
        {Name::Sepia,
         paperColor(Name::Sepia),
         QColor(0xeadfc4),
         QColor(0x2e2316),
         QColor(0x665a43),
         QColor(0xd5c6a3),
         QColor(0x8a2a12),
         QColor(0xe2d3b0),
         QColor(0xebdfc2)},
        {Name::Dark,
         paperColor(Name::Dark),
         QColor(0x101214),
         QColor(0xe4e1da),
         QColor(0x9b978e),
         QColor(0x2d3034),
         QColor(0xef9186),
         QColor(0x2a2d31),
         QColor(0x1f2226)},
    }};
}

const QString &sheet()
{
    // Named colours are filled in by styleSheetOf(). Direction-neutral: no left or right here.
    static const QString text = QStringLiteral(R"(
QWidget { font-size: 13px; }
QMainWindow, QDialog, QMessageBox { background: @paper; }
QMainWindow::separator { width: 0; height: 0; }
QSplitter::handle { background: @rule; }
QToolTip { background: @ink; color: @paper; border: none; padding: 4px 6px; }

QMenuBar { background: @shelf; color: @ink; padding: 0 4px; }
QMenuBar::item { padding: 3px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @chosen; }
QMenu { background: @paper; color: @ink; border: 1px solid @rule; padding: 5px 0; }
QMenu::item { padding: 5px 28px 5px 28px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @rule; margin: 5px 0; }

QToolBar { background: @shelf; border: none; border-bottom: 1px solid @rule; padding: 2px 8px 3px 8px; spacing: 2px; }
QToolBar::separator { background: @rule; width: 1px; margin: 5px 7px; }
QToolButton { color: @ink; background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }
QToolButton:hover { background: @chosen; }
QToolButton:pressed, QToolButton:checked { background: @chosen; border-color: @rule; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @muted; }
QToolButton#choice { border-color: @rule; padding: 5px 10px; }
QToolButton#choice:checked { border-color: @accent; color: @accent; font-weight: 600; }
QToolButton::menu-button { border: none; width: 15px; }

QPushButton { color: @ink; background: @paper; border: 1px solid @rule; border-radius: 5px; padding: 5px 14px; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @chosen; }
QPushButton:default, QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton::menu-indicator { subcontrol-position: right center; right: 5px; }
QPushButton#link { border: none; background: transparent; color: @accent; padding: 2px 4px; font-weight: 600; text-decoration: underline; }
QPushButton#link:focus { border: 1px dotted @accent; }

QLineEdit, QPlainTextEdit { background: @paper; border: 1px solid @rule; border-radius: 5px; padding: 5px 7px; selection-background-color: @accent; selection-color: @paper; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: @accent; }

QListView { background: @paper; border: none; outline: none; }
QTableView { outline: none; }
QListView#shelf { background: @shelf; }
QWidget#shelfColumn, QWidget#notesPanel, QWidget#sideColumn { background: @shelf; }
QWidget#listColumn, QWidget#articleColumn, QWidget#sheet { background: @paper; }
QLabel { color: @ink; background: transparent; }
QLabel#muted { color: @muted; }
QWidget#strip { background: @chosen; border-bottom: 1px solid @rule; }
QWidget#toast { background: @ink; border-radius: 8px; }
QWidget#toast QLabel { color: @paper; }
QWidget#toast QToolButton { color: @paper; }
QWidget#toast QPushButton { color: @paper; }
QWidget#toast QToolButton:hover { background: transparent; }
QWidget#listHead { border-bottom: 1px solid @rule; }
QWidget#listFoot { border-top: 1px solid @rule; }
QFrame#selectionBar { background: @paper; border: 1px solid @muted; border-radius: 8px; }
QWidget#versionBar { background: @paper; border-bottom: 1px solid @rule; }
QWidget#versionBar QToolButton { color: @muted; }
QWidget#versionBar QToolButton::menu-indicator { image: none; }
QFrame#linkPreview { background: @paper; border: 1px solid @muted; border-radius: 8px; }
QTabBar#sideTabs::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent; padding: 4px 2px 3px 2px; margin: 0 8px; font-size: 16px; }
QTabBar#sideTabs::tab:hover { color: @ink; }
QTabBar#sideTabs::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar#tabs { background: @shelf; border-bottom: 1px solid @rule; }
QTabBar#tabs::tab { background: @shelf; color: @muted; border: none; border-top: 2px solid @shelf; border-bottom: 1px solid @rule; padding: 0 8px; }
QTabBar#tabs::tab:hover { background: @hover; color: @ink; }
QTabBar#tabs::tab:selected { background: @paper; color: @ink; border-top-color: @accent; border-bottom-color: @paper; }
QTabBar#tabs::tab:focus { color: @accent; }
QTabBar#tabs::scroller { width: 48px; }
QTabBar#tabs::tear { width: 0; border: none; }
QTabBar#tabs QToolButton { background: @shelf; border: none; border-bottom: 1px solid @rule; border-radius: 0; padding: 0; }
QTabBar#tabs QToolButton#closeTab { background: transparent; border: none; border-radius: 4px; color: @muted; font-size: 15px; min-width: 18px; min-height: 18px; max-height: 18px; }
QTabBar#tabs QToolButton#closeTab:hover { background: @chosen; color: @ink; }
QWidget#orphanBar { background: @chosen; border-top: 1px solid @rule; }
QFrame#findBar { background: @shelf; border-top: 1px solid @rule; }

QStatusBar { background: @shelf; color: @muted; border-top: 1px solid @rule; min-height: 22px; padding: 0 10px; }
QStatusBar::item { border: none; }
QToolButton#storyLine { color: @muted; padding: 0 8px; font-size: 12px; border-radius: 3px; }
QToolButton#storyLine:hover { color: @ink; }
QStatusBar QLabel { color: @muted; padding: 0 8px; }
QProgressBar { background: @rule; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QSlider { min-height: 20px; }
QSlider::groove:horizontal { background: @rule; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @paper; border: 2px solid @accent; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { background: @accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @paper; border: 1px solid @muted; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus, QCheckBox::indicator:checked, QRadioButton::indicator:checked { border-color: @accent; }
QCheckBox::indicator:checked { image: url(:/icons/check.svg); }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 @accent, stop: 0.5 @accent, stop: 0.6 @paper, stop: 1 @paper); }
QComboBox { background: @paper; color: @ink; border: 1px solid @rule; border-radius: 5px; padding: 4px 8px; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border-color: @accent; }
QComboBox:disabled { color: @muted; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(:/icons/fold.svg); width: 9px; height: 9px; }
QComboBox QAbstractItemView { background: @paper; border: 1px solid @rule; selection-background-color: @chosen; selection-color: @ink; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @rule; border-radius: 4px; min-height: 36px; margin: 1px 2px; }
QScrollBar::handle:vertical:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QHeaderView::section { background: @shelf; color: @muted; border: none; border-bottom: 1px solid @rule; padding: 5px 8px; }
QTableView::item { padding: 0 5px; border: none; }
QTableView::item:selected { background: @chosen; color: @ink; }
QTableView { background: @paper; alternate-background-color: @paper; gridline-color: @rule; border: 1px solid @rule; }
)");
    return text;
}

QFont fontOf(const QStringList &families, qreal pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace

const Theme &theme(Appearance::Theme name)
{
    static const std::array<Theme, 3> themes = makeThemes();
    return themes[size_t(name)];
}

Appearance::Theme themeFromName(const QString &name, const QPalette &systemPalette)
{
    using Name = Appearance::Theme;
    for (const Name known : {Name::Light, Name::Sepia, Name::Dark}) {
        if (name == themeName(known)) {
            return known;
        }
    }
    // Qt 6.4 has no QStyleHints::colorScheme(): a dark system draws light text on a dark ground.
    const bool dark = systemPalette.color(QPalette::Window).lightness() <
                      systemPalette.color(QPalette::WindowText).lightness();
    return dark ? Name::Dark : Name::Light;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette(theme.ink, theme.shelf);
    palette.setColor(QPalette::Window, theme.shelf);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.paper);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.shelf);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.chosen);
    palette.setColor(QPalette::HighlightedText, theme.ink);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Mid, theme.rule);
    palette.setColor(QPalette::ToolTipBase, theme.ink);
    palette.setColor(QPalette::ToolTipText, theme.paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.muted);
    }
    return palette;
}

QString styleSheetOf(const Theme &theme)
{
    QString text = sheet();
    const std::pair<QStringView, QColor> names[] = {{u"@paper", theme.paper},
                                                    {u"@shelf", theme.shelf},
                                                    {u"@ink", theme.ink},
                                                    {u"@muted", theme.muted},
                                                    {u"@rule", theme.rule},
                                                    {u"@accent", theme.accent},
                                                    {u"@chosen", theme.chosen},
                                                    {u"@hover", theme.hover}};
    for (const auto &[name, color] : names) {
        text.replace(name.toString(), color.name());
    }
    return text;
}

void applyTheme(QWidget &window, const Theme &theme)
{
    QApplication::setPalette(paletteOf(theme));
    window.setStyleSheet(styleSheetOf(theme));
}

QColor markColor(const QString &name, Appearance::Theme theme)
{
    // As in article.css: --yellow … --purple of each theme.
    static const QHash<QString, std::array<QRgb, 3>> colors{
        {QStringLiteral("yellow"), {0xfffbe68c, 0xfff5d96a, 0xff524509}},
        {QStringLiteral("green"), {0xffc4ebb3, 0xffc3dc98, 0xff224e2a}},
        {QStringLiteral("blue"), {0xffc0e1fa, 0xffb8d5e0, 0xff1b4566}},
        {QStringLiteral("pink"), {0xfffbcede, 0xfff2c0c4, 0xff652b46}},
        {QStringLiteral("orange"), {0xfffdd4a6, 0xfff5c48a, 0xff643d0e}},
        {QStringLiteral("purple"), {0xffdfd2f7, 0xffd9c6e3, 0xff48366b}},
    };
    const auto found = colors.value(name, colors.value(QStringLiteral("yellow")));
    return QColor::fromRgb(found[size_t(theme)]);
}

QFont headlineFont(qreal pixels, QFont::Weight weight)
{
    static const QStringList families{QStringLiteral("Source Serif 4"),
                                      QStringLiteral("Charter"),
                                      QStringLiteral("Georgia"),
                                      QStringLiteral("Noto Serif"),
                                      QStringLiteral("serif")};
    return fontOf(families, pixels, weight);
}

QFont interfaceFont(qreal pixels, QFont::Weight weight)
{
    static const QStringList families{QStringLiteral("Inter"),
                                      QStringLiteral("Noto Sans"),
                                      QStringLiteral("DejaVu Sans"),
                                      QStringLiteral("sans-serif")};
    return fontOf(families, pixels, weight);
}

} // namespace broadsheet
