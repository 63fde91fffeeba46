#include "app/extract/furniture.h"

#include "app/extract/phrases.h"

#include <array>

namespace broadsheet {

namespace {

struct Sign
{
    PhraseKind kind;
    const char16_t *reason;
};

constexpr std::array<Sign, 11> Signs{{
    {PhraseKind::Placeholder, u"placeholder of something that never loaded"},
    {PhraseKind::Advert, u"an advert's mark"},
    {PhraseKind::Newsletter, u"newsletter or subscription box"},
    {PhraseKind::Cookie, u"cookie notice"},
    {PhraseKind::Comments, u"comment section"},
    {PhraseKind::Tags, u"tags and topics"},
    {PhraseKind::ReadingTime, u"reading time"},
    {PhraseKind::RelatedHeading, u"heading of a list of other articles"},
    {PhraseKind::Share, u"share bar"},
    {PhraseKind::Section, u"section or menu"},
    {PhraseKind::Footer, u"footer or navigation"},
}};

constexpr qsizetype LongestMark = 120;

} // namespace

QString furnitureReason(QStringView line)
{
    if (line.size() > LongestMark) {
        return {};
    }
    const PhraseHits hits = phrasesIn(foldForPhrases(line));
    for (const Sign &sign : Signs) {
        if (hits.whole & bit(sign.kind)) {
            return QString::fromUtf16(sign.reason);
        }
    }
    if (isMadeOf(PhraseKind::Share, line)) {
        return QStringLiteral("share bar");
    }
    const bool copyright = line.contains(u'©') && hits.start & bit(PhraseKind::Footer);
    return copyright ? QStringLiteral("copyright notice") : QString();
}

} // namespace broadsheet
