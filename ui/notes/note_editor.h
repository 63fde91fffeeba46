#pragma once

#include "app/annotation/annotation.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace broadsheet {

/// Edits what is written on one passage, as plain text or Markdown, and its tags. Saves by itself:
/// a second after the last key, at the latest ten seconds after the first; when the focus leaves;
/// and on flush().
class NoteEditor final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int IdleDelay = 1000; // ms; Zotero's figures
    static constexpr int LongestDelay = 10000;

    explicit NoteEditor(QWidget *parent = nullptr);

    /// Another note: what was written on the one before is saved first. The same note, changed
    /// elsewhere: taken over where nothing is being written.
    void setNote(const PlacedAnnotation &note);

    /// Empties the editor without saving: the note is gone.
    void clear();

    QString noteId() const { return m_id; }

    void focusText();

    /// To complete what is typed as a tag.
    void setKnownTags(const QStringList &tags);

    /// The cursor is in it.
    bool isWriting() const;

    /// Hands out what is not saved yet.
    void flush();

Q_SIGNALS:
    /// Edits of one note in one go share a session.
    void edited(const QString &id,
                const broadsheet::Body &before,
                const broadsheet::Body &after,
                int session);
    void deleteRequested(const QString &id);
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Body body() const;
    void fill(const Body &body);
    void touch();

    QPlainTextEdit *m_text;
    QLineEdit *m_tags;
    QTimer m_idle;
    QTimer m_longest;
    QString m_id;
    Body m_saved;
    int m_session = 0;
    bool m_filling = false;
};

} // namespace broadsheet
