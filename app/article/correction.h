#pragma once

// What a reader says of a block that the extractor took for something else. A correction names its
// block by the block's own words, so it lasts: through a parse by a newer extractor, and into new
// versions of the article in which the block still stands.

#include "app/article/article.h"

#include <QByteArray>

namespace broadsheet {

struct BlockName
{
    QByteArray hash; // of its words, folded, the label among them; of a picture without words: of
                     // its address
    int ordinal = 0; // n-th among the blocks with these words, from 0
    QString quote;   // how it begins, for people

    friend bool operator==(const BlockName &a, const BlockName &b)
    {
        return a.hash == b.hash && a.ordinal == b.ordinal;
    }
};

/// One for each block, in order. The same before and after a correction.
QVector<BlockName> blockNames(const QVector<Block> &blocks);

/// The words that a rule looks at: folded, the label among them.
QString foldedWords(const Block &block);

/// What a block is to be. Nothing said: as it was found.
struct BlockChange
{
    std::optional<BlockKind> kind;
    std::optional<bool> hidden; // nothing said: what goes with the kind

    bool isEmpty() const { return !kind && !hidden; }

    friend bool operator==(const BlockChange &, const BlockChange &) = default;
};

/// Why a block is what it is (Block::reason), when the reader says so.
QString reasonForOwnCorrection();
QString reasonForRule();

/// What stands when `later` is said after `earlier`. A new kind decides on hiding anew.
BlockChange joined(const BlockChange &earlier, const BlockChange &later);

struct Correction
{
    BlockName block;
    BlockChange change;
};

/// Whose articles a rule is for. Each article has exactly one scope: its publication; where that is
/// unknown the host of its address; where that is unknown too the folder of its file.
struct RuleScope
{
    enum class Kind { Publication, Host, Folder };
    Kind kind = Kind::Publication;
    QString name; // empty: the article has none, and no rule can be made

    friend bool operator==(const RuleScope &, const RuleScope &) = default;
};

RuleScope scopeOf(const QString &publication, const QString &url, const QString &path);

struct CorrectionRule
{
    enum class Match {
        Exact,     // the block says these words and no others
        Beginning, // it begins with them; only short blocks, for a paragraph may begin alike
    };
    QString id; // a UUID without braces
    RuleScope scope;
    Match match = Match::Exact;
    QString words; // as printed; compared folded
    BlockChange change;
};

/// Their names in files and in the database.
QString scopeName(RuleScope::Kind kind);
std::optional<RuleScope::Kind> scopeFromName(const QString &name);
QString matchName(CorrectionRule::Match match);
std::optional<CorrectionRule::Match> matchFromName(const QString &name);

/// A beginning says too little with fewer units than this (folded).
inline constexpr int LeastBeginning = 6;

/// Longer blocks are copy, whatever they begin with. UTF-16 units.
inline constexpr int LongestByBeginning = 400;

/// Can the rule be meant? Words that fold to nothing, or a beginning that is too short, cannot.
bool isUsable(const CorrectionRule &rule);

bool matches(const CorrectionRule &rule, const Block &block);

/// All that applies to one article: rules first, the reader's own corrections of it last.
struct Corrections
{
    QVector<CorrectionRule> rules; // oldest first; the later one wins
    QVector<Correction> own;

    bool isEmpty() const { return rules.isEmpty() && own.isEmpty(); }

    /// 32 bytes that differ whenever the corrections do; empty when there are none.
    QByteArray mark() const;
};

} // namespace broadsheet
