#pragma once

#include "app/article/article_row.h"
#include "app/library/library.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QPushButton;
class QTableWidget;

namespace broadsheet {

/// Articles that were taken out of the library: put them back, or drop them for good after asking.
/// Deletes itself when it is closed.
class RemovedDialog final : public QDialog
{
    Q_OBJECT

public:
    RemovedDialog(Library &library, QWidget *parent);

private:
    void buildLayout();
    void refresh();
    void fill(const QVector<RemovedArticle> &articles);
    QVector<ArticleId> chosen() const;
    void putBack();
    void askToForget();
    void finish(const QFuture<Result<void>> &done);

    Library &m_library;
    QLabel *m_message;
    QTableWidget *m_table;
    QPushButton *m_putBack = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace broadsheet
