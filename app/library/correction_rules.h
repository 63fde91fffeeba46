#pragma once

// Corrections made a rule: for all articles of a publication, those that are there and those to
// come. The notebook keeps rules; an article's own corrections win over them.

#include "app/article/correction.h"
#include "app/library/reparse.h"

namespace broadsheet {

/// A block that a rule would change, as it is now.
struct RuleMatch
{
    ArticleId article = 0;
    QString headline;
    Block block;
};

struct RulePreview
{
    int searched = 0; // articles of the scope
    int articles = 0; // of these, how many would change
    int blocks = 0;
    QVector<RuleMatch> first; // up to MostMatchesShown
};

inline constexpr int MostMatchesShown = 100;

/// What a rule would change. Reads every article of its scope; `job` stops it: Cancelled.
QFuture<Result<RulePreview>>
previewRule(Library &library, const CorrectionRule &rule, std::shared_ptr<ReparseJob> job = {});

struct RuleApplied
{
    QString id;
    int articles = 0; // that changed
};

/// Keeps the rule, under an id that it gives it, and has the articles follow. When `job` stops
/// that, the rule stands and the rest follows at the next start. Invalid: isUsable() says no.
QFuture<Result<RuleApplied>>
addRule(Library &library, const CorrectionRule &rule, std::shared_ptr<ReparseJob> job = {});

/// Takes a rule back, or puts it back again. The articles follow likewise.
QFuture<Result<RuleApplied>> setRuleRemoved(Library &library,
                                            const QString &id,
                                            bool removed,
                                            std::shared_ptr<ReparseJob> job = {});

/// Oldest first.
QFuture<Result<QVector<CorrectionRule>>> correctionRules(Library &library);

} // namespace broadsheet
