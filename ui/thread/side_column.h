#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace broadsheet {

/// The column beside the article: its notes and its story, one at a time, under two tabs.
class SideColumn final : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Notes, Story };

    SideColumn(QWidget *notes, QWidget *story, QWidget *parent = nullptr);

    Page page() const;
    void showPage(Page page);

Q_SIGNALS:
    void pageChanged();
    void closeRequested();

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace broadsheet
