#pragma once

// A library.db and a notebook.db with rows made by hand, for tests of single tables.

#include "app/article/reading_text.h"
#include "app/store/database.h"
#include "app/store/link_table.h"
#include "app/store/schema.h"
#include "app/store/search_table.h"

#include <QTemporaryDir>

namespace broadsheet {

class TableFixture
{
public:
    TableFixture()
    {
        const QString library = m_folder.filePath(QStringLiteral("library.db"));
        const QString notebook = m_folder.filePath(QStringLiteral("notebook.db"));
        m_made = createFile(library, Schema::Library).has_value() &&
                 createFile(notebook, Schema::Notebook).has_value();
        m_db = std::make_unique<Database>(library, Database::Mode::ReadWrite);
        m_db->attach(notebook, QStringLiteral("notebook"), Database::Mode::ReadWrite);
        m_notebook = std::make_unique<Database>(notebook, Database::Mode::ReadWrite);
    }

    bool made() const { return m_made; }

    Database &db() { return *m_db; }

    Database &notebook() { return *m_notebook; }

    /// Adds an article as an import does; gives its id. `day`: days since 1970, its date.
    ArticleId add(const Article &article, int day = 0)
    {
        const int n = ++m_count;
        m_db->run("INSERT INTO article (key, date, path, headline, standfirst, publication, "
                  "published, url, language, text_hash) VALUES (?, ?, '', ?, '', ?, ?, '', '', ?)",
                  QStringLiteral("key%1").arg(n),
                  day * 86'400'000LL,
                  article.headline,
                  article.publication,
                  article.published,
                  QByteArray("x"));
        const ArticleId id = m_db->lastInsertId();
        putSearchRow(*m_db, id, article, readingText(article));
        replaceLinks(*m_db, id, article);
        wakeLinks(*m_db, id);
        return id;
    }

    void remove(ArticleId id)
    {
        dropTargets(*m_db, id);
        removeSearchRow(*m_db, id);
        m_db->run("DELETE FROM article WHERE id = ?", id);
    }

    /// A note on an article, by the key that add() gave it ("key1", "key2" …).
    void addNote(const QString &key, const QString &exact, const QString &body, const QString &tag)
    {
        m_notebook->run("INSERT OR IGNORE INTO subject (key, url, url_key, path, headline, "
                        "title_key, publication) VALUES (?, '', '', '', '', '', '')",
                        key);
        m_notebook->run("INSERT INTO annotation (id, article, motivation, body, color, underline, "
                        "exact, extractor, created, modified) "
                        "VALUES (?, ?, ?, ?, 'yellow', 0, ?, 1, 0, 0)",
                        QStringLiteral("note%1").arg(++m_count),
                        key,
                        body.isEmpty() ? QStringLiteral("highlighting")
                                       : QStringLiteral("commenting"),
                        body,
                        exact);
        if (!tag.isEmpty()) {
            m_notebook->run("INSERT INTO annotation_tag (annotation, ordinal, tag) "
                            "SELECT max(number), 0, ? FROM annotation",
                            tag);
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Database> m_notebook;
    int m_count = 0;
    bool m_made = false;
};

inline Article articleOf(const QString &headline, const QString &paragraph = {})
{
    Article article;
    article.headline = headline;
    Block head;
    head.kind = BlockKind::Headline;
    head.text = headline;
    article.blocks.append(head);
    if (!paragraph.isEmpty()) {
        Block block;
        block.text = paragraph;
        article.blocks.append(block);
    }
    return article;
}

inline void addRelated(Article &article, const QString &title, const QString &href = {})
{
    Block block;
    block.kind = BlockKind::Related;
    block.text = title;
    block.href = href;
    article.blocks.append(block);
}

} // namespace broadsheet
