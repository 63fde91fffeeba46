#pragma once

#include "app/article/article_row.h"
#include "app/article/related_link.h"
#include "app/library/library.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace broadsheet {

class ArticleListModel;
class ArticleListView;

/// Where should this link lead? The library's articles, those first whose headline has the link's
/// words; or nowhere at all.
class LinkTargetDialog final : public QDialog
{
    Q_OBJECT

public:
    LinkTargetDialog(Library &library, const RelatedLink &link, QWidget *parent);

Q_SIGNALS:
    void targetChosen(broadsheet::ArticleId id); // 0: the link is to be taken out

private:
    void ask(const QString &words);
    void offerSimilar();
    void offer(const QVector<ArticleRow> &rows);
    void choose();
    ArticleId chosen() const;

    Library &m_library;
    QString m_title; // of the link
    ArticleListModel *m_model;
    ArticleListView *m_list;
    QLineEdit *m_words;
    QPushButton *m_lead;
};

} // namespace broadsheet
