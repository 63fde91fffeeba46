#pragma once

#include "app/library/quote_finder.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace broadsheet {

class TwoLineDelegate;
struct Theme;

/// Finds the article and the passage that a quote is from, while it is typed or pasted.
class QuoteDialog final : public QDialog
{
    Q_OBJECT

public:
    QuoteDialog(Library &library, const QString &quote, QWidget *window);

    void setTheme(const Theme &theme);

Q_SIGNALS:
    void passageChosen(broadsheet::ArticleId article, int start); // UTF-16, newest text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void show(const QVector<QuoteSource> &sources);
    void choose(int row);

    Library &m_library;
    QPlainTextEdit *m_quote;
    QLabel *m_state;
    QListWidget *m_list;
    TwoLineDelegate *m_delegate;
    QVector<QuoteSource> m_sources;
    QTimer m_timer;
    quint64 m_generation = 0; // the latest search wins
};

} // namespace broadsheet
