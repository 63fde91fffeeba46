#pragma once

#include "app/library/more_like_this.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace broadsheet {

class StoryList;
class StoryModel;
struct Theme;

/// "More like this", under the story of the open article: what else the library has on its subject.
/// Of itself it appears for an article that links to nothing in the library; else when it is asked
/// for. Looked for off this thread, and given up when another article is opened.
class LikePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LikePanel(Library &library, QWidget *parent = nullptr);
    ~LikePanel() override;

    void setTheme(const Theme &theme);

    /// 0: nothing is open. `unasked`: look by itself, once the article stands.
    void setArticle(ArticleId id, bool unasked);

    /// Looks now, and says so when there is nothing.
    void ask();

Q_SIGNALS:
    void articleChosen(broadsheet::ArticleId id, Qt::KeyboardModifiers modifiers);
    void failed(const broadsheet::Error &error);

private:
    void look();
    void stop();
    void take(const QVector<ArticleRow> &rows);

    Library &m_library;
    ArticleId m_article = 0;
    bool m_asked = false; // by the person
    std::shared_ptr<std::atomic<bool>> m_stop;
    QTimer m_timer;
    QLabel *m_empty;
    StoryModel *m_model;
    StoryList *m_list;
};

} // namespace broadsheet
