#pragma once

// All that passes between the program and the page. Small enough to be read in one go, on purpose.
//
// The page may name places in the text that is shown, and nothing else. Each number is checked
// against that text here; a report about another article than the one shown is dropped.

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QRect>

namespace broadsheet {

class PageBridge final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is shown from now on: reports must carry this serial, offsets lie in 0 … textLength,
    /// blocks in 0 … blocks - 1.
    void expect(int serial, int textLength, int blocks = 0);

    // Called by page.js. Rectangles are [x, y, width, height] in CSS px.
    Q_INVOKABLE void ready();
    Q_INVOKABLE void shown(double serial);
    Q_INVOKABLE void
    selectionChanged(double serial, double start, double end, const QJsonArray &rect);
    Q_INVOKABLE void annotationClicked(double serial, const QString &id, const QJsonArray &rect);
    Q_INVOKABLE void scrolledTo(double serial, double offset);
    /// Under the mouse: a block by an offset of its text, or by its number; -1, -1: none.
    Q_INVOKABLE void blockPointed(double serial, double offset, double block);
    /// The link with the keyboard's focus, by its ordinal; -1: none.
    Q_INVOKABLE void linkFocused(double serial, double ordinal, const QJsonArray &rect);
    Q_INVOKABLE void passageLeft(double serial);
    Q_INVOKABLE void blockMarked(double serial, const QJsonArray &rect);

Q_SIGNALS:
    // Heard by page.js.
    void showRequested(const QJsonObject &page); // {serial, html, marks, offset}
    void paintRequested(const QJsonArray &marks);
    void scrollRequested(int offset, bool flashes);
    void appearanceRequested(const QJsonObject &values);
    void deselectRequested();
    /// The block whose text begins in [start, end), else the one with this number, else none.
    void blockMarkRequested(int start, int end, int block);
    /// Gives [start, end) of the text the focus; what a screen reader says. start == end: none.
    void passageRequested(int start, int end, const QString &label, const QString &role);
    void changeRequested(int change); // of a comparison; -1: none

    // Heard by the program.
    void becameReady();
    void painted();
    void selected(int start, int end, QRect where); // start == end: nothing is selected
    void clicked(const QString &id, QRect where);
    void scrolled(int offset);
    void left();                         // the passage that had the focus
    void pointed(int offset, int block); // one of the two, or neither, is not -1
    void marked(QRect where);
    void focused(int link, QRect where); // -1: none

private:
    bool isOffset(double value) const;

    int m_serial = 0;
    int m_textLength = 0;
    int m_blocks = 0;
};

} // namespace broadsheet
