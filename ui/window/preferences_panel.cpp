#include "ui/window/preferences_panel.h"

#include "ui/window/actions.h"
#include "ui/window/look_actions.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace broadsheet {

namespace {

constexpr int LeadingUnit = 100; // a slider counts in whole numbers

QToolButton *makeChoice(const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(u"choice"_qs);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return button;
}

QWidget *makeRow(const QVector<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget : widgets) {
        layout->addWidget(widget, widget->objectName() == u"choice" ? 1 : 0);
    }
    return row;
}

/// A box that is checked as the action is, and that does what it does.
QCheckBox *makeBox(QAction *action, const QString &text)
{
    auto *box = new QCheckBox(text);
    const auto follow = [box, action] { box->setChecked(action->isChecked()); };
    follow();
    QObject::connect(action, &QAction::toggled, box, follow);
    QObject::connect(box, &QCheckBox::clicked, action, &QAction::trigger);
    return box;
}

} // namespace

PreferencesPanel::PreferencesPanel(const Actions &actions, LookActions &look, QWidget *window)
    : QDialog(window)
    , m_look(look)
    , m_size(
          makeScale(tr("Size of the text"), Appearance::SmallestSize, Appearance::LargestSize, 1))
    , m_measure(makeScale(
          tr("Width of the column"), Appearance::LeastMeasure, Appearance::MostMeasure, 1))
    , m_leading(makeScale(tr("Space between the lines"),
                          qRound(Appearance::LeastLeading * LeadingUnit),
                          qRound(Appearance::MostLeading * LeadingUnit),
                          5))
    , m_serif(makeChoice(tr("Serif")))
    , m_sans(makeChoice(tr("Sans-serif")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    buildLayout(actions);
    connect(m_size.slider, &QSlider::valueChanged, &look, &LookActions::setTextSize);
    connect(m_measure.slider, &QSlider::valueChanged, &look, &LookActions::setMeasure);
    connect(m_leading.slider, &QSlider::valueChanged, &look, [&look](int hundredths) {
        look.setLeading(double(hundredths) / LeadingUnit);
    });
    connect(&look, &LookActions::appearanceChanged, this, &PreferencesPanel::showLook);
    showLook();
}

PreferencesPanel::Scale
PreferencesPanel::makeScale(const QString &name, int least, int most, int step)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(least, most);
    slider->setSingleStep(step);
    slider->setPageStep(4 * step);
    slider->setMinimumWidth(210);
    slider->setAccessibleName(name);
    auto *words = new QLabel;
    words->setObjectName(u"muted"_qs);
    words->setFixedWidth(96); // so that the row stays as it is while the number changes
    return {slider, words};
}

QWidget *PreferencesPanel::makeThemes(const Actions &actions)
{
    QVector<QWidget *> buttons;
    for (QAction *theme : actions.themes) {
        QToolButton *button = makeChoice(theme->text());
        const auto follow = [button, theme] { button->setChecked(theme->isChecked()); };
        follow();
        connect(theme, &QAction::toggled, button, follow);
        connect(button, &QToolButton::clicked, theme, &QAction::trigger);
        buttons.append(button);
    }
    return makeRow(buttons);
}

QWidget *PreferencesPanel::makeTypes(const Actions &actions)
{
    for (QToolButton *button : {m_serif, m_sans}) {
        connect(button, &QToolButton::clicked, actions.sansSerif, [this, &actions, button] {
            if (actions.sansSerif->isChecked() != (button == m_sans)) {
                actions.sansSerif->trigger();
            }
        });
    }
    return makeRow({m_serif, m_sans});
}

void PreferencesPanel::buildLayout(const Actions &actions)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(14);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(tr("Theme"), makeThemes(actions));
    form->addRow(tr("Typeface"), makeTypes(actions));
    form->addRow(tr("Text size"), makeRow({m_size.slider, m_size.words}));
    form->addRow(tr("Column width"), makeRow({m_measure.slider, m_measure.words}));
    form->addRow(tr("Line spacing"), makeRow({m_leading.slider, m_leading.words}));
    form->addRow(QString(), makeBox(actions.everyCopy, tr("List every copy of a story")));
    form->addRow(QString(),
                 makeBox(actions.hardwareRendering,
                         tr("Draw with the graphics card, from the next start on")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QPushButton *normal = buttons->addButton(tr("&Normal text"), QDialogButtonBox::ResetRole);
    normal->setToolTip(tr("Size, column and lines as they were at first"));
    normal->setAutoDefault(false);
    connect(normal, &QPushButton::clicked, actions.resetText, &QAction::trigger);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 16);
    column->setSpacing(20);
    column->addLayout(form);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void PreferencesPanel::showLook()
{
    const Appearance look = m_look.appearance();
    const QLocale locale;
    const auto put = [](const Scale &scale, int value, const QString &words) {
        const QSignalBlocker quiet(scale.slider); // it is told what stands already
        scale.slider->setValue(value);
        scale.words->setText(words);
        scale.slider->setAccessibleDescription(words);
    };
    put(m_size, look.size, tr("%1 pixels").arg(locale.toString(look.size)));
    put(m_measure, look.measure, tr("%1 characters").arg(locale.toString(look.measure)));
    put(m_leading, qRound(look.leading * LeadingUnit), locale.toString(look.leading, 'f', 2));
    const bool sans = look.family == Appearance::Family::Sans;
    m_serif->setChecked(!sans);
    m_sans->setChecked(sans);
}

} // namespace broadsheet
