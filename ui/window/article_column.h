#pragma once

#include <QWidget>

class QVBoxLayout;

namespace broadsheet {

class CopiesBar;
class FindBar;
class MessageStrip;
class ReaderView;
class SelectionMenu;
class TabBar;
class VersionBar;
struct Appearance;

/// The widest column: the page, its tabs and its versions over it, find at its foot, and what
/// floats over it: messages, and the bar near a selection.
class ArticleColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleColumn(QWidget *parent = nullptr);

    /// Builds the page, once; blocks for about 0.1 s.
    ReaderView *buildReader(const Appearance &appearance);

    ReaderView *reader() const { return m_reader; } // null before buildReader()

    MessageStrip &messages() { return *m_messages; }

    TabBar &tabBar() { return *m_tabs; }

    VersionBar &versionBar() { return *m_versions; }

    CopiesBar &copiesBar() { return *m_copies; }

    FindBar &findBar() { return *m_find; }

    SelectionMenu &selectionMenu() { return *m_menu; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeMessages();

    QVBoxLayout *m_layout;
    QWidget *m_place; // paper, until the page is there
    MessageStrip *m_messages;
    TabBar *m_tabs;
    VersionBar *m_versions;
    CopiesBar *m_copies;
    FindBar *m_find;
    SelectionMenu *m_menu;
    ReaderView *m_reader = nullptr;
};

} // namespace broadsheet
