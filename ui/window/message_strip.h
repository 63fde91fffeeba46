#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace broadsheet {

/// A line of plain text, with at most one thing to do about it.
class MessageStrip final : public QWidget
{
    Q_OBJECT

public:
    enum class Stay {
        Passing, // goes by itself after a few seconds
        Lasting, // until it is closed, or clear()
    };

    explicit MessageStrip(QWidget *parent = nullptr);

    void showMessage(const QString &text, Stay stay = Stay::Passing, const QString &action = {});
    void clear();
    QString message() const;

    /// Wide enough for the text in one line.
    QSize sizeHint() const override;

Q_SIGNALS:
    void actionChosen();

private:
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_timer;
};

} // namespace broadsheet
