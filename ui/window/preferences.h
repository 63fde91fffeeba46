#pragma once

// What the program remembers of its own: typed keys over one QSettings file, which belongs to the
// person and not to a library. What a person did with articles is in the notebook, never here.

#include <QByteArray>
#include <QSettings>

namespace broadsheet {

template<typename T> struct Preference
{
    const char16_t *key;
    T fallback;
};

namespace preference {
// Empty: as the system is, light or dark.
inline const Preference<QString> Theme{u"appearance/theme", {}};
inline const Preference<bool> SansSerif{u"appearance/sansSerif", false};
inline const Preference<int> TextSize{u"appearance/textSize", 18};
inline const Preference<double> Leading{u"appearance/leading", 1.55};
inline const Preference<int> Measure{u"appearance/measure", 66};
inline const Preference<QByteArray> Geometry{u"window/geometry", {}};
inline const Preference<QString> Columns{u"window/columns", {}};
inline const Preference<bool> ShelfShown{u"window/shelfShown", true};
inline const Preference<bool> EveryCopy{u"window/everyCopy", false};
inline const Preference<QString> MarkColor{u"notes/color", QStringLiteral("yellow")};
// Takes effect at the next start; --gl does the same for one start.
inline const Preference<bool> HardwareRendering{u"window/hardwareRendering", false};
} // namespace preference

template<typename T> T read(const QSettings &settings, const Preference<T> &preference)
{
    return settings.value(QString::fromUtf16(preference.key), preference.fallback)
        .template value<T>();
}

template<typename T>
void write(QSettings &settings, const Preference<T> &preference, const T &value)
{
    settings.setValue(QString::fromUtf16(preference.key), value);
}

} // namespace broadsheet
