#pragma once

#include <Qt>

namespace broadsheet {

/// Where an article is to open.
enum class OpenIn {
    ThisTab,
    TabBehind, // a new tab, and reading goes on in this one
    TabInFront,
};

/// As in every browser: Ctrl opens a tab behind, Shift one in front. The middle button is Ctrl.
inline OpenIn openInFor(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        return OpenIn::TabInFront;
    }
    return modifiers.testFlag(Qt::ControlModifier) ? OpenIn::TabBehind : OpenIn::ThisTab;
}

} // namespace broadsheet
