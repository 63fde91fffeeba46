#pragma once

// An article's story as rows: what came earlier, the article itself, what came later, under
// headings; then who links to it. Or articles as they come.

#include "app/library/story_thread.h"

#include <QAbstractListModel>

namespace broadsheet {

class StoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    // Qt::DisplayRole is the headline, or the words of a heading or a remark.
    enum Role { KindRole = Qt::UserRole, MetaRole, ReadRole, OpenRole };

    enum class Kind { Heading, Article, Remark };

    explicit StoryModel(QObject *parent = nullptr);

    void setThread(const StoryThread &thread);
    void setArticles(const QVector<StoryArticle> &articles); // no story, and no headings
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    ArticleId idAt(int row) const; // 0: a heading, or no such row
    int rowOf(ArticleId id) const; // in the story, else among those who link to it; -1: not here
    int openRow() const;           // of the article that is read; -1: it stands in no story

private:
    struct Row
    {
        Kind kind = Kind::Article;
        QString words;
        StoryArticle article;
        bool isOpen = false;
    };

    void addStory(const StoryThread &thread);
    void addBacklinks(const StoryThread &thread);

    QVector<Row> m_rows;
};

} // namespace broadsheet
