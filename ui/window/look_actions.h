#pragma once

#include "ui/reader/appearance.h"

#include <QObject>
#include <QPalette>
#include <QSettings>

namespace broadsheet {

struct Actions;

/// The actions that change how things look: theme, type, width of the column. Each writes its
/// preference; the check marks follow the preferences, whoever wrote them.
class LookActions final : public QObject
{
    Q_OBJECT

public:
    LookActions(const Actions &actions,
                QSettings &settings,
                const QPalette &systemPalette,
                QObject *parent = nullptr);

    Appearance appearance() const;

    void setTextSize(int pixels);
    void setMeasure(int characters);
    void setLeading(double ems);

    /// Also the colour that marks are made in.
    void checkChoices();

Q_SIGNALS:
    void appearanceChanged();

private:
    const Actions &m_actions;
    QSettings &m_settings;
    const QPalette m_systemPalette;
};

} // namespace broadsheet
