#pragma once

// Collects the text of one block from inline markup: white space collapsed as a browser does it,
// runs for looks and links, line breaks kept as LF.

#include "app/article/block.h"

namespace broadsheet {

class InlineText
{
public:
    /// Appends text in the look and link that are open now.
    void append(QStringView text);
    void appendPreformatted(QStringView text);
    void lineBreak();
    void space(); // between elements that a style sheet keeps apart

    void open(Run::Style style);
    void openLink(const QString &href); // an empty href still counts as a link
    void close();                       // the innermost open look or link

    bool isBlank() const { return m_visible == 0; }

    int visibleLetters() const { return m_visible; }

    int linkedLetters() const { return m_linked; }

    /// Text and runs so far, trimmed; looks and links that are open stay open for the next block.
    void take(Block &block);

private:
    struct Look
    {
        Run::Style style = Run::Style::Plain;
        QString href;
        bool link = false;
    };

    Look current() const;
    void put(QStringView text);

    QString m_text;
    QVector<Run> m_runs;
    QVector<Look> m_open;
    int m_visible = 0;
    int m_linked = 0;
};

} // namespace broadsheet
