#pragma once

// Corrections by the reader, and rules made of them. Functions throw as Database does; those that
// write are for the notebook's writer.

#include "app/annotation/annotation.h"
#include "app/article/correction.h"

namespace broadsheet {

class Database;

/// Writes or replaces; an empty change takes the correction of that block out.
void putCorrection(Database &db,
                   const ArticleKey &key,
                   const Correction &correction,
                   const QDateTime &when);

/// Empty when the block was never corrected.
BlockChange findCorrection(Database &db, const ArticleKey &key, const BlockName &block);

/// All that applies to an article.
Corrections correctionsOf(Database &db, const ArticleKey &key, const RuleScope &scope);

QVector<ArticleKey> correctedArticles(Database &db);

void insertRule(Database &db, const CorrectionRule &rule, const QDateTime &when);

/// False when there is no such rule.
bool setRuleDeleted(Database &db, const QString &id, bool deleted, const QDateTime &when);

/// Oldest first.
QVector<CorrectionRule> allRules(Database &db);

/// A correction of one article, and since when it stands.
struct KeptCorrection
{
    ArticleKey article;
    Correction correction;
    QDateTime changed;
};

/// By article and block.
QVector<KeptCorrection> allCorrections(Database &db);

/// Puts in what was said in another library, unless what is here is as new.
void takeCorrection(Database &db, const KeptCorrection &correction);

/// Puts in a rule of another library; one that was here before, or was taken back here, stays as it
/// is.
void takeRule(Database &db, const CorrectionRule &rule, const QDateTime &when);

/// One line for each row that cannot be read as it should be.
QStringList correctionProblems(Database &db);

} // namespace broadsheet
