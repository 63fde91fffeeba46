#pragma once

#include <QWidget>

class QLabel;

namespace broadsheet {

/// A title and a helpful sentence in the middle of an empty list.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace broadsheet
