#include "app/library/passage.h"

#include "app/article/reading_text.h"
#include "app/store/version_table.h"

namespace broadsheet {

Subject subjectOf(const StoredArticle &article)
{
    return {article.key,
            article.url,
            article.path,
            article.part,
            article.headline,
            article.publication};
}

Unexpected noArticle(ArticleId id)
{
    return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(id));
}

Result<ArticlePassage> readText(Database &db, ArticleId id, int number)
{
    const auto article = findArticle(db, id);
    if (!article) {
        return noArticle(id);
    }
    const auto version = findVersion(db, id, number);
    const auto stored =
        version ? articleOf(*version) : Result<Article>(Unexpected{version.error()});
    if (!stored) {
        return Unexpected{stored.error()};
    }
    ArticlePassage passage;
    passage.article = id;
    passage.subject = subjectOf(*article);
    passage.text = readingText(*stored).text;
    passage.hash = version->textHash;
    passage.extractor = version->extractor;
    return passage;
}

Result<ArticlePassage>
readPassage(Database &db, ArticleId id, int start, int end, int number, const QString &words)
{
    auto passage = readText(db, id, number);
    if (!passage) {
        return passage;
    }
    if (!words.isNull() && passage->text.mid(start, end - start) != words) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("The text of this article has just changed. Nothing was marked; "
                                   "please select the passage again."));
    }
    const auto selectors = describe(passage->text, start, end);
    if (!selectors) {
        return Unexpected{selectors.error()};
    }
    passage->selectors = *selectors;
    return passage;
}

Target targetOf(const ArticlePassage &passage)
{
    Target target;
    target.source = passage.subject.key;
    target.quote = passage.selectors.quote;
    target.position = passage.selectors.position;
    target.version = passage.hash;
    target.extractorVersion = passage.extractor;
    return target;
}

void putPassage(Database &notebook, const ArticlePassage &passage)
{
    putSubject(notebook, passage.subject);
    putSubjectText(notebook, passage.subject.key, passage.hash, passage.text);
}

} // namespace broadsheet
