#include "app/extract/related_links.h"

#include "app/base/text.h"
#include "app/extract/element_signs.h"
#include "app/extract/phrases.h"

namespace broadsheet {

namespace {

bool isLabelSign(QChar c) { return QStringView(u":：|-–—>»›→▶►•·/").contains(c); }

QStringView trimmedSigns(QStringView text)
{
    while (!text.isEmpty() && (isInvisible(text.front()) || isLabelSign(text.front()))) {
        text = text.sliced(1);
    }
    return text;
}

// "[Related: …]", "(Read also: …)", "► READ MORE …", "* Related: …"
QStringView withoutWrapping(QStringView line)
{
    line = line.trimmed();
    const bool wrapped = line.size() > 2 && ((line.front() == u'[' && line.back() == u']') ||
                                             (line.front() == u'(' && line.back() == u')'));
    if (wrapped) {
        line = line.sliced(1, line.size() - 2);
    }
    while (!line.isEmpty() && !line.front().isLetterOrNumber() && !line.front().isSurrogate()) {
        line = line.sliced(1);
    }
    return line;
}

// What the label is cut from: a sign ("Read more: …"), or its capitals before other letters.
bool isSetApart(QStringView label, QStringView rest)
{
    qsizetype i = 0;
    while (i < rest.size() && isInvisible(rest[i])) {
        ++i;
    }
    if (i < rest.size() && isLabelSign(rest[i])) {
        const bool hyphen = i == 0 && rest[i] == u'-'; // "More-than-human": part of the word
        return !hyphen || (i + 1 < rest.size() && rest[i + 1].isSpace());
    }
    const bool capitals = label.size() > 3 && label.toString().isUpper();
    return capitals && label.contains(u' ');
}

} // namespace

std::optional<RelatedLine> splitRelatedLine(QStringView line)
{
    const QStringView bare = withoutWrapping(line);
    constexpr qsizetype LongestLabel = 80;
    const qsizetype length =
        leadingPhrase(PhraseKind::RelatedLabel, bare.first(qMin(bare.size(), LongestLabel)));
    if (length == 0 || !isSetApart(bare.first(length), bare.sliced(length))) {
        return std::nullopt;
    }
    const QString title = simplified(trimmedSigns(bare.sliced(length)));
    if (title.isEmpty()) {
        return std::nullopt;
    }
    return RelatedLine{simplified(bare.first(length)), title};
}

bool isRelatedHeading(QStringView line)
{
    return isPhrase(PhraseKind::RelatedHeading, line) || isPhrase(PhraseKind::RelatedLabel, line);
}

void addRelatedSigns(const TextFacts &facts,
                     const ElementContext &context,
                     int line,
                     SignList &signs)
{
    const LineFacts &self = facts.lines[line];
    if (self.related) {
        signs.addZoned(self.zone, "link label and title");
        signs.add("link label, end=", int(self.end));
        signs.add(self.allCaps ? "link label, all capitals" : "link label");
    }
    constexpr int Many = 4;
    if (context.sameLabel[line] > 0) {
        signs.add("lines with its label ", qMin(context.sameLabel[line], Many));
    }
    const int ago = context.relatedHeading[line];
    if (ago > 0) {
        constexpr int Far = 12;
        signs.addZoned(self.zone, "under a heading of links");
        signs.add("under a heading of links ", qMin(ago, Far));
        signs.add("under a heading of links, words=", qMin(self.words, Far));
    }
    const bool titleLike = self.words >= 4 && !self.long_ && self.end != LineEnd::Sentence;
    if (titleLike) {
        signs.addZoned(self.zone, "title-like");
        signs.add("title-like, start=", int(self.start));
    }
}

} // namespace broadsheet
