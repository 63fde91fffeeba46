#pragma once

#include <QDialog>

class QLabel;
class QSlider;
class QToolButton;

namespace broadsheet {

struct Actions;
class LookActions;

/// How reading looks, to be tried while the article is in view: each change shows at once and is
/// kept. Stands beside the window's work and hinders none of it.
class PreferencesPanel final : public QDialog
{
    Q_OBJECT

public:
    PreferencesPanel(const Actions &actions, LookActions &look, QWidget *window);

private:
    /// A slider with its value in words beside it.
    struct Scale
    {
        QSlider *slider;
        QLabel *words;
    };

    Scale makeScale(const QString &name, int least, int most, int step);
    QWidget *makeThemes(const Actions &actions);
    QWidget *makeTypes(const Actions &actions);
    void buildLayout(const Actions &actions);
    void showLook();

    LookActions &m_look;
    Scale m_size;
    Scale m_measure;
    Scale m_leading; // in hundredths
    QToolButton *m_serif;
    QToolButton *m_sans;
};

} // namespace broadsheet
