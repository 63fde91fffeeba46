#pragma once

// A library that an older program made, as far as a test can tell: its versions hold what that
// program's extractor made of the originals.

#include "app/extract/extractor.h"
#include "app/library/checker.h"
#include "app/library/importer.h"
#include "app/library/reading.h"
#include "app/library/reparse.h"
#include "app/library/revising.h"
#include "app/store/store.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

namespace broadsheet {

inline QString headline(int number)
{
    return QStringLiteral("Report %1 of the long frost").arg(number);
}

inline QString report(int number)
{
    return story(headline(number), {number * 10, number * 10 + 1, number * 10 + 2});
}

/// What the older extractor made of it: it took the second paragraph for furniture, and the third
/// one for the headline.
inline Article asBefore(Article article)
{
    article.blocks[2].kind = BlockKind::Furniture;
    article.blocks[2].hidden = true;
    article.blocks[0].kind = BlockKind::Paragraph;
    article.blocks[3].kind = BlockKind::Headline;
    article.headline = article.blocks[3].text;
    return article;
}

class OldLibrary : public TempLibrary
{
public:
    explicit OldLibrary(int articles = 1)
    {
        QStringList files;
        for (int i = 1; i <= articles; ++i) {
            files.append(file(QStringLiteral("%1.txt").arg(i), report(i)));
        }
        m_ids = importAll(files);
        for (const ArticleId id : m_ids) {
            age(id);
        }
    }

    ArticleId id(int i = 0) const { return m_ids[i]; }

    const QVector<ArticleId> &ids() const { return m_ids; }

    QVector<ArticleId> importAll(const QStringList &files)
    {
        QVector<ArticleId> ids;
        const auto done = importPaths(library(), files, {}, [&](const ImportedFile &f) {
                              ids.append(f.id);
                          }).result();
        return done ? ids : QVector<ArticleId>();
    }

    void age(ArticleId id)
    {
        const auto aged = library()
                              .store()
                              .libraryWriter()
                              .write([id](Database &db) {
                                  const auto version = findVersion(db, id);
                                  return reviseVersion(db,
                                                       *findArticle(db, id),
                                                       *version,
                                                       asBefore(*extractedOf(*version)),
                                                       ExtractorVersion - 1);
                              })
                              .result();
        if (!aged || !aged->changed) {
            qFatal("cannot make an old version");
        }
    }

    OpenedArticle open(int i = 0) { return *openArticle(library(), m_ids[i]).result(); }

    QString text(int i = 0) { return open(i).text.text; }

    ReparseReport reparse() { return *bringUpToDate(library()).result(); }

    QStringList problems() { return checkLibrary(folder())->problems; }

    int left()
    {
        return *library().store().readers().readHere(
            [](Database &db) { return countOutdatedOriginals(db, ExtractorVersion); });
    }

private:
    QVector<ArticleId> m_ids;
};

} // namespace broadsheet
