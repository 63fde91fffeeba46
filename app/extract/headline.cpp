#include "app/extract/headline.h"

#include "app/base/text.h"
#include "app/extract/element_signs.h"

#include <QStringList>

namespace broadsheet {

namespace {

qsizetype words(const QString &key) { return key.isEmpty() ? 0 : key.count(u' ') + 1; }

// A bar or a raised dot stands in no headline; a dash does, so it needs the site's name as proof.
bool isSurely(QChar sign) { return QStringView(u"|»·").contains(sign); }

bool isSite(const QString &part, const QString &site) { return !site.isEmpty() && part == site; }

} // namespace

QString headlineWithoutSite(QStringView title, QStringView siteHint)
{
    constexpr qsizetype MaxSiteWords = 5;
    constexpr qsizetype MinTitleWords = 3;
    constexpr qsizetype LongestTitle = 400; // no headline is longer, and each sign costs a look
    if (title.size() > LongestTitle) {
        return simplified(title);
    }
    const QString site = folded(siteHint);
    for (qsizetype i = title.size() - 2; i > 0; --i) {
        const bool sign = title[i - 1].isSpace() && title[i + 1].isSpace() &&
                          QStringView(u"|»·-–—").contains(title[i]);
        if (!sign) {
            continue;
        }
        const QString before = folded(title.first(i));
        const QString after = folded(title.sliced(i + 1));
        const bool sure = isSurely(title[i]);
        if (isSite(after, site) || (sure && words(after) <= MaxSiteWords &&
                                    words(before) >= qMax(MinTitleWords, words(after)))) {
            return headlineWithoutSite(title.first(i).trimmed(), siteHint);
        }
        if (isSite(before, site)) {
            return simplified(title.sliced(i + 1));
        }
    }
    return simplified(title);
}

void addHeadlineSigns(const TextFacts &facts, int line, SignList &signs)
{
    constexpr int Reach = 12; // a headline stands near the top
    constexpr int ShortestTitle = 18;
    const LineFacts &self = facts.lines[line];
    if (self.titleShare >= 0.99 && self.words >= 3) {
        signs.addZoned(self.zone, "has the title's words");
    } else if (self.titleShare >= 0.5 && self.words >= 3) {
        signs.addZoned(self.zone, "shares the title's words");
    }
    if (line >= Reach) {
        return;
    }
    bool first = true;
    for (int i = 0; i < line; ++i) {
        first &= facts.lines[i].size < ShortestTitle;
    }
    if (first && self.size >= ShortestTitle) {
        signs.add("first title-like line");
        signs.add("first title-like line, end=", int(self.end));
    }
    if (self.later >= 0 && self.later < Reach + line) {
        signs.add("repeated near the top");
    }
}

} // namespace broadsheet
