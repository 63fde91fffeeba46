#include "app/annotation/annotation.h"

namespace broadsheet {

namespace {

const QString StateNames[] = {QStringLiteral("anchored"),
                              QStringLiteral("moved"),
                              QStringLiteral("changed"),
                              QStringLiteral("orphan")};
const QString MotivationNames[] = {
    QStringLiteral("bookmarking"), QStringLiteral("highlighting"), QStringLiteral("commenting")};

template<typename Enum, size_t N>
std::optional<Enum> find(const QString (&names)[N], QStringView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            return Enum(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString anchorStateName(AnchorState state) { return StateNames[int(state)]; }

std::optional<AnchorState> anchorStateFromName(QStringView name)
{
    return find<AnchorState>(StateNames, name);
}

QString motivationName(Motivation motivation) { return MotivationNames[int(motivation)]; }

std::optional<Motivation> motivationFromName(QStringView name)
{
    return find<Motivation>(MotivationNames, name);
}

} // namespace broadsheet
