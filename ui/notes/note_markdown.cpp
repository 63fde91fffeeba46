#include "ui/notes/note_markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

class NoteDocument final : public QTextDocument
{
public:
    explicit NoteDocument(const QString &markdown, const QFont &font = {}, int width = -1)
    {
        setUndoRedoEnabled(false);
        setDocumentMargin(0);
        setDefaultFont(font);
        setTextWidth(width);
        setMarkdown(markdown, MarkdownFeatures(MarkdownNoHTML) | MarkdownDialectGitHub);
        dropPictures();
        flatten(font);
    }

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }

private:
    // An imported note may name pictures. The layout opens those that are files by itself, past
    // loadResource(), so none may stay.
    void dropPictures()
    {
        const QString picture(QChar::ObjectReplacementCharacter);
        QTextCursor cursor(this);
        while (!(cursor = find(picture)).isNull()) {
            cursor.removeSelectedText();
        }
    }

    // A heading in a note is no newspaper headline: bold is enough.
    void flatten(const QFont &font)
    {
        QTextCursor cursor(this);
        for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0) {
                cursor.setPosition(block.position());
                cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
                QTextCharFormat format;
                format.setFont(font);
                format.setFontWeight(QFont::Bold);
                cursor.setCharFormat(format);
            }
        }
    }
};

} // namespace

QString markdownAsPlainText(const QString &markdown)
{
    return NoteDocument(markdown).toPlainText().simplified();
}

int markdownHeight(const QString &markdown, const QFont &font, int width, int most)
{
    const NoteDocument document(markdown, font, width);
    return std::min(most, int(std::ceil(document.size().height())));
}

void drawMarkdown(QPainter &painter,
                  const QRect &where,
                  const QString &markdown,
                  const QFont &font,
                  const QColor &ink)
{
    NoteDocument document(markdown, font, where.width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    context.palette.setColor(QPalette::Link, ink);
    context.clip = QRectF(0, 0, where.width(), where.height());
    painter.save();
    painter.translate(where.topLeft());
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace broadsheet
