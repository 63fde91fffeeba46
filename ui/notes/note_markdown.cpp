#include "ui/notes/note_markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

constexpr qsizetype MostUnits = 400'000; // some hundred notes

/// Never more than fits: what is too dear for a QCache is deleted as it comes.
qsizetype costOf(const QString &markdown) { return std::min(markdown.size() + 200, MostUnits); }

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

NoteLayouts::NoteLayouts()
    : m_documents(MostUnits)
    , m_plain(MostUnits)
{
}

NoteLayouts::~NoteLayouts() = default;

QString NoteLayouts::plainText(const QString &markdown)
{
    if (const QString *known = m_plain.object(markdown)) {
        return *known;
    }
    const QString plain = NoteDocument(markdown).toPlainText().simplified();
    m_plain.insert(markdown, new QString(plain), costOf(markdown));
    return plain;
}

QTextDocument &NoteLayouts::layOut(const QString &markdown, const QFont &font, int width)
{
    const QString key = QString::number(width) + u'\n' + font.key() + u'\n' + markdown;
    if (QTextDocument *known = m_documents.object(key)) {
        return *known;
    }
    auto *document = new NoteDocument(markdown, font, width);
    m_documents.insert(key, document, costOf(markdown));
    return *document;
}

int NoteLayouts::height(const QString &markdown, const QFont &font, int width, int most)
{
    return std::min(most, int(std::ceil(layOut(markdown, font, width).size().height())));
}

void NoteLayouts::draw(QPainter &painter,
                       const QRect &where,
                       const QString &markdown,
                       const QFont &font,
                       const QColor &ink)
{
    const QTextDocument &document = layOut(markdown, font, where.width());
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
