#pragma once

#include "app/library/link_resolver.h"

#include <QListView>

class QStandardItemModel;

namespace broadsheet {

struct Theme;

/// The titles that links of the library ask for and nobody has: each with how often, and by whom.
/// Choosing one opens an article that cites it.
class WantedView final : public QListView
{
    Q_OBJECT

public:
    explicit WantedView(QWidget *parent = nullptr);

    /// `headlines` names the citing articles; one that is missing is left out.
    void setTitles(const QVector<WantedTitle> &titles, const QHash<ArticleId, QString> &headlines);
    void setTheme(const Theme &theme);

    /// Whose headlines setTitles() wants: the first few who cite each title.
    static QVector<ArticleId> citingArticles(const QVector<WantedTitle> &titles);

Q_SIGNALS:
    void articleChosen(broadsheet::ArticleId id);

private:
    QStandardItemModel *m_model;
};

} // namespace broadsheet
