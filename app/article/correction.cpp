#include "app/article/correction.h"

#include "app/base/content_hash.h"
#include "app/base/text.h"

#include <QFileInfo>
#include <QHash>
#include <QUrl>

namespace broadsheet {

namespace {

constexpr int QuoteLength = 160; // UTF-16 units

// A headline's label is the site's name, which was cut from its end.
QString printed(const Block &block)
{
    if (block.label.isEmpty()) {
        return block.text;
    }
    return block.kind == BlockKind::Headline ? block.text + u' ' + block.label
                                             : block.label + u' ' + block.text;
}

// A row of stars folds to nothing, and is a name all the same.
QString wordsForName(const Block &block)
{
    const QString words = foldedWords(block);
    if (!words.isEmpty()) {
        return words;
    }
    const QString signs = simplified(printed(block));
    return signs.isEmpty() ? block.href : signs;
}

QString toText(const BlockChange &change)
{
    const QString hidden = !change.hidden   ? QString()
                           : *change.hidden ? QStringLiteral("1")
                                            : QStringLiteral("0");
    return (change.kind ? kindName(*change.kind) : QString()) + u'\t' + hidden;
}

} // namespace

QString foldedWords(const Block &block) { return folded(printed(block)); }

QVector<BlockName> blockNames(const QVector<Block> &blocks)
{
    QVector<BlockName> names;
    names.reserve(blocks.size());
    QHash<QByteArray, int> seen;
    for (const Block &block : blocks) {
        const QByteArray hash = textHash(wordsForName(block));
        names.append({hash, seen[hash]++, simplified(printed(block)).left(QuoteLength)});
    }
    return names;
}

QString reasonForOwnCorrection() { return QStringLiteral("corrected by you"); }

QString reasonForRule() { return QStringLiteral("corrected by a rule of yours"); }

BlockChange joined(const BlockChange &earlier, const BlockChange &later)
{
    if (later.kind) {
        return later;
    }
    return {earlier.kind, later.hidden ? later.hidden : earlier.hidden};
}

RuleScope scopeOf(const QString &publication, const QString &url, const QString &path)
{
    if (!publication.isEmpty()) {
        return {RuleScope::Kind::Publication, publication};
    }
    const QString host = QUrl(url).host();
    if (!host.isEmpty()) {
        return {RuleScope::Kind::Host,
                host.startsWith(u"www.") && host.size() > 4 ? host.mid(4) : host};
    }
    // "sample:NAME" and the like lie in no folder.
    return {RuleScope::Kind::Folder,
            QFileInfo(path).isAbsolute() ? QFileInfo(path).path() : QString()};
}

QString scopeName(RuleScope::Kind kind)
{
    switch (kind) {
    case RuleScope::Kind::Publication:
        return QStringLiteral("publication");
    case RuleScope::Kind::Host:
        return QStringLiteral("host");
    case RuleScope::Kind::Folder:
        return QStringLiteral("folder");
    }
    Q_UNREACHABLE();
}

std::optional<RuleScope::Kind> scopeFromName(const QString &name)
{
    for (const auto kind :
         {RuleScope::Kind::Publication, RuleScope::Kind::Host, RuleScope::Kind::Folder}) {
        if (scopeName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

QString matchName(CorrectionRule::Match match)
{
    return match == CorrectionRule::Match::Exact ? QStringLiteral("exact")
                                                 : QStringLiteral("beginning");
}

std::optional<CorrectionRule::Match> matchFromName(const QString &name)
{
    for (const auto match : {CorrectionRule::Match::Exact, CorrectionRule::Match::Beginning}) {
        if (matchName(match) == name) {
            return match;
        }
    }
    return std::nullopt;
}

bool isUsable(const CorrectionRule &rule)
{
    const QString words = folded(rule.words);
    const qsizetype least = rule.match == CorrectionRule::Match::Exact ? 1 : LeastBeginning;
    return words.size() >= least && !rule.scope.name.isEmpty() && !rule.change.isEmpty();
}

bool matches(const CorrectionRule &rule, const Block &block)
{
    const QString asked = folded(rule.words);
    if (asked.isEmpty() || block.kind == BlockKind::Image) {
        return false;
    }
    if (rule.match == CorrectionRule::Match::Exact) {
        return foldedWords(block) == asked;
    }
    if (asked.size() < LeastBeginning || block.text.size() > LongestByBeginning) {
        return false;
    }
    const QString words = foldedWords(block);
    // Whole words: "Sign up" is not how "Sign uphill" begins.
    return words.startsWith(asked) && (words.size() == asked.size() || words[asked.size()] == u' ');
}

QByteArray Corrections::mark() const
{
    if (isEmpty()) {
        return {};
    }
    QString all;
    for (const CorrectionRule &rule : rules) {
        all += QString::number(int(rule.match)) + u'\t' + rule.words + u'\t' + toText(rule.change) +
               u'\n';
    }
    for (const Correction &correction : own) {
        all += QString::fromLatin1(correction.block.hash.toHex()) + u'\t' +
               QString::number(correction.block.ordinal) + u'\t' + toText(correction.change) +
               u'\n';
    }
    return textHash(all);
}

} // namespace broadsheet
