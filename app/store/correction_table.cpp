#include "app/store/correction_table.h"

#include "app/base/content_hash.h"
#include "app/store/database.h"
#include "app/store/rows.h"

namespace broadsheet {

namespace {

const QByteArray Put =
    "INSERT OR REPLACE INTO correction (article, block, ordinal, quote, kind, hidden, changed)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)";
const QByteArray Remove = "DELETE FROM correction WHERE article = ? AND block = ? AND ordinal = ?";
const QByteArray Select = "SELECT block, ordinal, quote, kind, hidden FROM correction"
                          " WHERE article = ? ORDER BY block, ordinal";
const QByteArray SelectOne = "SELECT kind, hidden FROM correction"
                             " WHERE article = ? AND block = ? AND ordinal = ?";
const QByteArray SelectArticles = "SELECT DISTINCT article FROM correction";

const QByteArray SelectAll = "SELECT article, block, ordinal, quote, kind, hidden, changed"
                             " FROM correction ORDER BY article, block, ordinal";
const QByteArray Take =
    "INSERT INTO correction (article, block, ordinal, quote, kind, hidden, changed)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET quote = excluded.quote,"
    " kind = excluded.kind, hidden = excluded.hidden, changed = excluded.changed"
    " WHERE excluded.changed > changed";

const QByteArray RuleColumns =
    "INTO correction_rule (id, scope, name, match, words, kind, hidden, changed)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
const QByteArray InsertRule = "INSERT " + RuleColumns;
const QByteArray TakeRule = "INSERT OR IGNORE " + RuleColumns;
const QByteArray SetRuleDeleted = "UPDATE correction_rule SET deleted_at = ?2 WHERE id = ?1";
const QByteArray Rules = "SELECT id, scope, name, match, words, kind, hidden FROM correction_rule"
                         " WHERE deleted_at IS NULL ";
const QByteArray RulesOfScope = Rules + "AND name = ? AND scope = ? ORDER BY number";
const QByteArray AllRules = Rules + "ORDER BY number";
const QByteArray EveryCorrection = "SELECT article, block, quote, kind FROM correction";
const QByteArray EveryRule = "SELECT id, words, kind FROM correction_rule";

QString kindText(const BlockChange &change)
{
    return change.kind ? kindName(*change.kind) : QString();
}

void bindHidden(Statement &statement, int parameter, const BlockChange &change)
{
    if (change.hidden) {
        statement.bind(parameter, int(*change.hidden));
    } else {
        statement.bind(parameter, nullptr);
    }
}

// `kind` and the column after it.
BlockChange readChange(const Statement &row, int kind)
{
    BlockChange change;
    change.kind = kindFromName(row.text(kind));
    if (!row.isNull(kind + 1)) {
        change.hidden = row.integer(kind + 1) != 0;
    }
    return change;
}

QVector<CorrectionRule> readRules(Statement rows)
{
    QVector<CorrectionRule> rules;
    while (rows.step()) {
        CorrectionRule rule;
        rule.id = rows.text(0);
        rule.scope = {scopeFromName(rows.text(1)).value_or(RuleScope::Kind::Publication),
                      rows.text(2)};
        rule.match = matchFromName(rows.text(3)).value_or(CorrectionRule::Match::Exact);
        rule.words = rows.text(4);
        rule.change = readChange(rows, 5);
        rules.append(rule);
    }
    return rules;
}

void writeRule(Database &db,
               const QByteArray &statement,
               const CorrectionRule &rule,
               const QDateTime &when)
{
    Statement insert = db.prepare(statement);
    insert.bindAll(rule.id,
                   scopeName(rule.scope.kind),
                   rule.scope.name,
                   matchName(rule.match),
                   rule.words,
                   kindText(rule.change));
    bindHidden(insert, 7, rule.change);
    insert.bind(8, when.toMSecsSinceEpoch());
    insert.step();
}

void writeCorrection(Database &db, const QByteArray &statement, const KeptCorrection &kept)
{
    const auto &[block, change] = kept.correction;
    Statement put = db.prepare(statement);
    put.bindAll(kept.article, block.hash, block.ordinal, block.quote, kindText(change));
    bindHidden(put, 6, change);
    put.bind(7, kept.changed.toMSecsSinceEpoch());
    put.step();
}

bool isKind(const QString &name) { return name.isEmpty() || kindFromName(name).has_value(); }

} // namespace

void putCorrection(Database &db,
                   const ArticleKey &key,
                   const Correction &correction,
                   const QDateTime &when)
{
    const BlockName &block = correction.block;
    if (correction.change.isEmpty()) {
        db.run(Remove, key, block.hash, block.ordinal);
        return;
    }
    writeCorrection(db, Put, {key, correction, when});
}

BlockChange findCorrection(Database &db, const ArticleKey &key, const BlockName &block)
{
    Statement row = db.query(SelectOne, key, block.hash, block.ordinal);
    return row.step() ? readChange(row, 0) : BlockChange();
}

Corrections correctionsOf(Database &db, const ArticleKey &key, const RuleScope &scope)
{
    Corrections corrections;
    Statement rows = db.query(Select, key);
    while (rows.step()) {
        corrections.own.append(
            {{rows.blob(0), int(rows.integer(1)), rows.text(2)}, readChange(rows, 3)});
    }
    corrections.rules = readRules(db.query(RulesOfScope, scope.name, scopeName(scope.kind)));
    return corrections;
}

QVector<ArticleKey> correctedArticles(Database &db) { return allTexts(db.query(SelectArticles)); }

void insertRule(Database &db, const CorrectionRule &rule, const QDateTime &when)
{
    writeRule(db, InsertRule, rule, when);
}

void takeRule(Database &db, const CorrectionRule &rule, const QDateTime &when)
{
    writeRule(db, TakeRule, rule, when);
}

bool setRuleDeleted(Database &db, const QString &id, bool deleted, const QDateTime &when)
{
    return (deleted ? db.run(SetRuleDeleted, id, when.toMSecsSinceEpoch())
                    : db.run(SetRuleDeleted, id, nullptr)) > 0;
}

QVector<KeptCorrection> allCorrections(Database &db)
{
    QVector<KeptCorrection> corrections;
    Statement rows = db.query(SelectAll);
    while (rows.step()) {
        corrections.append(
            {rows.text(0),
             {{rows.blob(1), int(rows.integer(2)), rows.text(3)}, readChange(rows, 4)},
             QDateTime::fromMSecsSinceEpoch(rows.integer(6), Qt::UTC)});
    }
    return corrections;
}

void takeCorrection(Database &db, const KeptCorrection &correction)
{
    writeCorrection(db, Take, correction);
}

QVector<CorrectionRule> allRules(Database &db) { return readRules(db.query(AllRules)); }

QStringList correctionProblems(Database &db)
{
    const qsizetype hashSize = textHash(QStringLiteral("x")).size();
    QStringList problems;
    Statement corrections = db.query(EveryCorrection);
    while (corrections.step()) {
        if (corrections.blob(1).size() != hashSize || !isKind(corrections.text(3))) {
            problems.append(QStringLiteral("A correction of article %1 is damaged: the block “%2”.")
                                .arg(corrections.text(0), corrections.text(2)));
        }
    }
    Statement rules = db.query(EveryRule);
    while (rules.step()) {
        if (rules.text(1).isEmpty() || !isKind(rules.text(2))) {
            problems.append(QStringLiteral("Correction rule %1 is damaged.").arg(rules.text(0)));
        }
    }
    return problems;
}

} // namespace broadsheet
