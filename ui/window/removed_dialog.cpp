#include "ui/window/removed_dialog.h"

#include "app/base/when_done.h"
#include "app/library/reading.h"
#include "ui/window/rows_table.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

QString nameOf(const RemovedArticle &article)
{
    return article.headline.isEmpty() ? QFileInfo(article.path).fileName() : article.headline;
}

} // namespace

RemovedDialog::RemovedDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_message(new QLabel)
    , m_table(
          makeRowsTable(tr("Removed articles"), {tr("Article"), tr("Publication"), tr("Removed")}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Removed articles"));
    buildLayout();
    const auto showChoice = [this] {
        m_putBack->setEnabled(!chosen().isEmpty());
        m_forget->setEnabled(!chosen().isEmpty());
    };
    connect(m_table, &QTableWidget::itemSelectionChanged, this, showChoice);
    connect(m_table, &QTableWidget::itemActivated, this, &RemovedDialog::putBack);
    connect(m_putBack, &QPushButton::clicked, this, &RemovedDialog::putBack);
    connect(m_forget, &QPushButton::clicked, this, &RemovedDialog::askToForget);
    connect(&m_library, &Library::articlesChanged, this, &RemovedDialog::refresh);
    refresh();
}

void RemovedDialog::buildLayout()
{
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 160);
    m_table->setColumnWidth(2, 150);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_putBack = buttons->addButton(tr("&Put back"), QDialogButtonBox::ActionRole);
    m_forget = buttons->addButton(tr("&Delete for good…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_putBack, m_forget}) {
        button->setEnabled(false);
        button->setAutoDefault(false); // Enter in the list puts back, and nothing is dropped by it
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(720, 400);
}

void RemovedDialog::refresh()
{
    whenDone(
        removedArticles(m_library), this, [this](const Result<QVector<RemovedArticle>> &articles) {
            if (articles) {
                fill(*articles);
            } else {
                m_message->setText(articles.error().message);
            }
        });
}

void RemovedDialog::fill(const QVector<RemovedArticle> &articles)
{
    m_message->setText(articles.isEmpty()
                           ? tr("Nothing is here. Articles that you remove from the library are "
                                "kept in this list, and can be put back.")
                           : tr("Put back, an article is as it was, with its versions and its "
                                "notes."));
    m_table->setVisible(!articles.isEmpty());
    m_table->clearSelection();
    m_table->setRowCount(int(articles.size()));
    for (int row = 0; row < articles.size(); ++row) {
        const RemovedArticle &article = articles[row];
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(article.removedAt);
        auto *name = makeCell(nameOf(article),
                              article.isBack ? tr("Was imported again, and is in the library")
                                             : article.path);
        name->setData(Qt::UserRole, article.id);
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, makeCell(article.publication));
        m_table->setItem(row, 2, makeCell(QLocale().toString(when, QLocale::ShortFormat)));
    }
    if (!articles.isEmpty()) {
        m_table->selectRow(0);
        m_table->setFocus();
    }
}

QVector<ArticleId> RemovedDialog::chosen() const
{
    QVector<ArticleId> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        ids.append(row.data(Qt::UserRole).toLongLong());
    }
    return ids;
}

void RemovedDialog::putBack()
{
    if (const auto ids = chosen(); !ids.isEmpty()) {
        finish(restoreArticles(m_library, ids));
    }
}

void RemovedDialog::askToForget()
{
    const QVector<ArticleId> ids = chosen();
    auto *box =
        new QMessageBox(QMessageBox::NoIcon,
                        tr("Delete for good"),
                        ids.size() == 1 ? tr("Delete this article for good?")
                                        : tr("Delete %1 articles for good?").arg(ids.size()),
                        QMessageBox::Cancel,
                        this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This cannot be undone. Your notes stay in the notebook, and the "
                               "imported files are not touched."));
    QAbstractButton *yes = box->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this, [this, ids] {
        finish(forgetRemovedArticles(m_library, ids));
    });
    box->open();
}

void RemovedDialog::finish(const QFuture<Result<void>> &done)
{
    whenDone(done, this, [this](const Result<void> &result) {
        if (result) {
            refresh();
        } else {
            m_message->setText(result.error().message);
        }
    });
}

} // namespace broadsheet
