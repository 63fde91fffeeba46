#pragma once

#include <QTabBar>

namespace broadsheet {

class ReadingTabs;

/// The tabs as they are seen: over the page, once there are two of them.
class TabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget *parent = nullptr);

    /// Shows these tabs, without any signal.
    void setTabs(const ReadingTabs &tabs);

protected:
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setTitles(const ReadingTabs &tabs);
    void setCrosses();
    void addCross(int tab);

    int m_middlePressed = -1; // the tab on which the middle button went down
};

} // namespace broadsheet
