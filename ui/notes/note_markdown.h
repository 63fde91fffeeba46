#pragma once

// What a person wrote on a passage, set: bold, italics, lists, code, as Markdown has them. Nothing
// is ever fetched for it, and HTML in it stays text.

#include <QCache>
#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QTextDocument;

namespace broadsheet {

/// The notes of a list as they were set last: a row is measured and drawn many times.
class NoteLayouts
{
public:
    NoteLayouts();
    ~NoteLayouts();

    /// The words without their marks, in one line.
    QString plainText(const QString &markdown);

    /// In pixels, at the width, but no more than `most`.
    int height(const QString &markdown, const QFont &font, int width, int most);

    /// Draws into the rectangle; what does not fit is cut off.
    void draw(QPainter &painter,
              const QRect &where,
              const QString &markdown,
              const QFont &font,
              const QColor &ink);

private:
    QTextDocument &layOut(const QString &markdown, const QFont &font, int width);

    // Cost: UTF-16 units, so that a few long notes do not fill the memory.
    QCache<QString, QTextDocument> m_documents;
    QCache<QString, QString> m_plain;
};

} // namespace broadsheet
