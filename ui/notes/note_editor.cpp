#include "ui/notes/note_editor.h"

#include "ui/notes/tag_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace broadsheet {

NoteEditor::NoteEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_tags(new QLineEdit)
{
    m_text->setPlaceholderText(tr("Write a note…"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(110);
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    m_tags->setAccessibleName(tr("Tags"));
    auto *remove = new QPushButton(tr("Delete"));
    auto *done = new QPushButton(tr("Done"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_tags);
    column->addLayout(buttons);

    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleDelay);
    m_longest.setSingleShot(true);
    m_longest.setInterval(LongestDelay);
    connect(&m_idle, &QTimer::timeout, this, &NoteEditor::flush);
    connect(&m_longest, &QTimer::timeout, this, &NoteEditor::flush);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::touch);
    connect(m_tags, &QLineEdit::textEdited, this, &NoteEditor::touch);
    connect(m_tags, &QLineEdit::editingFinished, this, &NoteEditor::flush);
    connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(m_id); });
    connect(done, &QPushButton::clicked, this, [this] {
        flush();
        Q_EMIT finished();
    });
    m_text->installEventFilter(this);
    m_tags->installEventFilter(this);
}

Body NoteEditor::body() const
{
    Body body = m_saved;
    body.text = m_text->toPlainText();
    body.tags = tagsFromText(m_tags->text());
    return body;
}

void NoteEditor::fill(const Body &body)
{
    const QScopedValueRollback filling(m_filling, true);
    m_saved = body;
    if (m_text->toPlainText() != body.text) {
        m_text->setPlainText(body.text);
    }
    if (tagsFromText(m_tags->text()) != body.tags) {
        m_tags->setText(body.tags.join(u", "));
    }
}

void NoteEditor::setNote(const PlacedAnnotation &note)
{
    const Body &stored = note.annotation.body;
    if (note.annotation.id != m_id) {
        flush();
        m_id = note.annotation.id;
        ++m_session;
        fill(stored);
        return;
    }
    // The look may change elsewhere at any time; the words only while nobody writes here.
    const bool writing = body() != m_saved;
    m_saved.color = stored.color;
    m_saved.style = stored.style;
    if (!writing && !isWriting()) {
        fill(stored);
    }
}

void NoteEditor::clear()
{
    m_idle.stop();
    m_longest.stop();
    m_id.clear();
    fill({});
}

void NoteEditor::focusText()
{
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
}

void NoteEditor::setKnownTags(const QStringList &tags) { completeTags(m_tags, tags); }

bool NoteEditor::isWriting() const { return m_text->hasFocus() || m_tags->hasFocus(); }

void NoteEditor::touch()
{
    if (m_filling) {
        return;
    }
    m_idle.start();
    if (!m_longest.isActive()) {
        m_longest.start();
    }
}

void NoteEditor::flush()
{
    m_idle.stop();
    m_longest.stop();
    const Body now = body();
    if (m_id.isEmpty() || now == m_saved) {
        return;
    }
    const Body before = std::exchange(m_saved, now);
    Q_EMIT edited(m_id, before, now, m_session);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        flush();
    }
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        flush();
        Q_EMIT finished();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace broadsheet
