#pragma once

#include "ui/reader/reader_view.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace broadsheet {

/// Find in article: a line at the foot of the page.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(const QString &text);
    void setFound(int current, int total);

Q_SIGNALS:
    void findRequested(const QString &text, broadsheet::ReaderView::Direction direction);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(ReaderView::Direction direction);
    void dismiss();

    QLineEdit *m_text;
    QLabel *m_count;
};

} // namespace broadsheet
