#pragma once

#include <QStringList>
#include <QWidget>

namespace broadsheet {

/// Lets files and folders be dropped anywhere on a window, and shows so while they hover over it.
class DropTarget final : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window` while something is dragged over it.
    explicit DropTarget(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace broadsheet
