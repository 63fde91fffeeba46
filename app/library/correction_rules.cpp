#include "app/library/correction_rules.h"

#include "app/library/revising.h"
#include "app/store/correction_table.h"
#include "app/store/store.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

namespace broadsheet {

namespace {

bool isChanged(const Block &before, const Block &after)
{
    return before.kind != after.kind || before.hidden != after.hidden;
}

void addMatches(Database &db, ArticleId id, const CorrectionRule &rule, RulePreview &preview)
{
    const auto known = findArticle(db, id);
    const auto version = findVersion(db, id);
    const auto extracted =
        version ? extractedOf(*version) : Result<Article>(Unexpected{version.error()});
    ++preview.searched;
    const auto hit = [&rule](const Block &block) { return matches(rule, block); };
    if (!known || !extracted ||
        !std::any_of(extracted->blocks.cbegin(), extracted->blocks.cend(), hit)) {
        return;
    }
    Corrections corrections = correctionsOf(db, known->key, scopeOf(*known));
    const Article now = withCorrections(*extracted, corrections).article;
    corrections.rules.append(rule);
    const Article then = withCorrections(*extracted, corrections).article;
    int changed = 0;
    for (qsizetype i = 0; i < now.blocks.size(); ++i) {
        if (isChanged(now.blocks[i], then.blocks[i])) {
            ++changed;
            if (preview.first.size() < MostMatchesShown) {
                preview.first.append({id, known->headline, now.blocks[i]});
            }
        }
    }
    preview.blocks += changed;
    preview.articles += changed > 0 ? 1 : 0;
}

// Once the notebook has it, the articles follow.
QFuture<Result<RuleApplied>>
thenFollow(Library &library, const QFuture<Result<QString>> &kept, std::shared_ptr<ReparseJob> job)
{
    const auto next = [&library, job](const Result<QString> &id) -> QFuture<Result<RuleApplied>> {
        if (!id) {
            return QtFuture::makeReadyFuture(Result<RuleApplied>(Unexpected{id.error()}));
        }
        return followCorrections(library, job)
            .then([id = *id](const Result<ReparseReport> &report) -> Result<RuleApplied> {
                if (!report) {
                    return Unexpected{report.error()};
                }
                if (report->stopped) {
                    return Unexpected{*report->stopped};
                }
                return RuleApplied{id, report->corrected};
            });
    };
    return QFuture(kept).then(next).unwrap();
}

} // namespace

QFuture<Result<RulePreview>>
previewRule(Library &library, const CorrectionRule &rule, std::shared_ptr<ReparseJob> job)
{
    return library.store().readers().read([rule, job](Database &db) -> Result<RulePreview> {
        RulePreview preview;
        if (!isUsable(rule)) {
            return preview;
        }
        for (const ArticleId id : articlesInScope(db, rule.scope)) {
            if (job && job->cancel) {
                return fail(Error::Code::Cancelled, QStringLiteral("The preview was stopped."));
            }
            addMatches(db, id, rule, preview);
        }
        return preview;
    });
}

QFuture<Result<RuleApplied>>
addRule(Library &library, const CorrectionRule &rule, std::shared_ptr<ReparseJob> job)
{
    CorrectionRule made = rule;
    made.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto kept =
        library.store().notebookWriter().write([made](Database &notebook) -> Result<QString> {
            if (!isUsable(made)) {
                return fail(Error::Code::Invalid,
                            QStringLiteral("A rule needs at least a few letters to go by."));
            }
            insertRule(notebook, made, QDateTime::currentDateTimeUtc());
            return made.id;
        });
    return thenFollow(library, kept, std::move(job));
}

QFuture<Result<RuleApplied>>
setRuleRemoved(Library &library, const QString &id, bool removed, std::shared_ptr<ReparseJob> job)
{
    const auto kept = library.store().notebookWriter().write(
        [id, removed](Database &notebook) -> Result<QString> {
            if (!setRuleDeleted(notebook, id, removed, QDateTime::currentDateTimeUtc())) {
                return fail(Error::Code::NotFound,
                            QStringLiteral("There is no correction rule %1.").arg(id));
            }
            return id;
        });
    return thenFollow(library, kept, std::move(job));
}

QFuture<Result<QVector<CorrectionRule>>> correctionRules(Library &library)
{
    return library.store().readers().read([](Database &db) { return allRules(db); });
}

} // namespace broadsheet
