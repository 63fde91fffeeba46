#include "app/article/block.h"

#include <array>
#include <utility>

namespace broadsheet {

namespace {

constexpr std::array<std::pair<BlockKind, const char16_t *>, 17> Names{{
    {BlockKind::Kicker, u"kicker"},
    {BlockKind::Headline, u"headline"},
    {BlockKind::Standfirst, u"standfirst"},
    {BlockKind::Byline, u"byline"},
    {BlockKind::Dateline, u"dateline"},
    {BlockKind::Crosshead, u"crosshead"},
    {BlockKind::Paragraph, u"paragraph"},
    {BlockKind::PullQuote, u"pullquote"},
    {BlockKind::BlockQuote, u"blockquote"},
    {BlockKind::ListItem, u"listitem"},
    {BlockKind::Image, u"image"},
    {BlockKind::Caption, u"caption"},
    {BlockKind::Credit, u"credit"},
    {BlockKind::Related, u"related"},
    {BlockKind::Table, u"table"},
    {BlockKind::Preformatted, u"preformatted"},
    {BlockKind::Furniture, u"furniture"},
}};

} // namespace

QString kindName(BlockKind kind)
{
    for (const auto &[known, name] : Names) {
        if (known == kind) {
            return QString::fromUtf16(name);
        }
    }
    Q_UNREACHABLE();
}

std::optional<BlockKind> kindFromName(QStringView name)
{
    for (const auto &[kind, known] : Names) {
        if (name == QStringView(known)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace broadsheet
