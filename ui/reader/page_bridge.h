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

    /// What is shown from now on: reports must carry this serial, offsets lie in 0 … textLength.
    void expect(int serial, int textLength);

    // Called by page.js. Rectangles are [x, y, width, height] in CSS px.
    Q_INVOKABLE void ready();
    Q_INVOKABLE void shown(double serial);
    Q_INVOKABLE void
    selectionChanged(double serial, double start, double end, const QJsonArray &rect);
    Q_INVOKABLE void annotationClicked(double serial, const QString &id, const QJsonArray &rect);
    Q_INVOKABLE void scrolledTo(double serial, double offset);

Q_SIGNALS:
    // Heard by page.js.
    void showRequested(const QJsonObject &page); // {serial, html, marks, offset}
    void paintRequested(const QJsonArray &marks);
    void scrollRequested(int offset, bool flashes);
    void appearanceRequested(const QJsonObject &values);
    void deselectRequested();

    // Heard by the program.
    void becameReady();
    void painted();
    void selected(int start, int end, QRect where); // start == end: nothing is selected
    void clicked(const QString &id, QRect where);
    void scrolled(int offset);

private:
    bool isOffset(double value) const;

    int m_serial = 0;
    int m_textLength = 0;
};

} // namespace broadsheet
