#include "ui/window/look_actions.h"

#include "ui/window/actions.h"
#include "ui/window/appearance_settings.h"
#include "ui/window/preferences.h"

namespace broadsheet {

LookActions::LookActions(const Actions &actions,
                         QSettings &settings,
                         const QPalette &systemPalette,
                         QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_systemPalette(systemPalette)
{
    const auto onLook = [this](QAction *action, auto change) {
        connect(action, &QAction::triggered, this, [this, change](bool checked) {
            change(m_settings, checked);
            checkChoices();
            Q_EMIT appearanceChanged();
        });
    };
    onLook(m_actions.largerText, [](QSettings &settings, bool) { stepTextSize(settings, 1); });
    onLook(m_actions.smallerText, [](QSettings &settings, bool) { stepTextSize(settings, -1); });
    onLook(m_actions.resetText, [](QSettings &settings, bool) { resetText(settings); });
    onLook(m_actions.widerColumn, [](QSettings &settings, bool) { stepMeasure(settings, 1); });
    onLook(m_actions.narrowerColumn, [](QSettings &settings, bool) { stepMeasure(settings, -1); });
    onLook(m_actions.sansSerif, [](QSettings &settings, bool checked) {
        write(settings, preference::SansSerif, checked);
    });
    onLook(m_actions.hardwareRendering, [](QSettings &settings, bool checked) {
        write(settings, preference::HardwareRendering, checked);
    });
    for (QAction *choice : m_actions.themes) {
        const QString name = choice->data().toString();
        onLook(choice,
               [name](QSettings &settings, bool) { write(settings, preference::Theme, name); });
    }
    checkChoices();
}

Appearance LookActions::appearance() const { return readAppearance(m_settings, m_systemPalette); }

void LookActions::setTextSize(int pixels)
{
    write(m_settings, preference::TextSize, pixels);
    Q_EMIT appearanceChanged();
}

void LookActions::setMeasure(int characters)
{
    write(m_settings, preference::Measure, characters);
    Q_EMIT appearanceChanged();
}

void LookActions::setLeading(double ems)
{
    write(m_settings, preference::Leading, ems);
    Q_EMIT appearanceChanged();
}

void LookActions::checkChoices()
{
    for (QAction *choice : m_actions.themes) {
        choice->setChecked(choice->data().toString() == read(m_settings, preference::Theme));
    }
    for (QAction *choice : m_actions.colors) {
        choice->setChecked(choice->data().toString() == read(m_settings, preference::MarkColor));
    }
    m_actions.sansSerif->setChecked(read(m_settings, preference::SansSerif));
    m_actions.hardwareRendering->setChecked(read(m_settings, preference::HardwareRendering));
}

} // namespace broadsheet
