#pragma once

// Highlights and notes as rows: of one article, with orphans under a heading of their own, or of
// the whole library.

#include "ui/notes/note_remarks.h"

#include <QAbstractListModel>
#include <QHash>

namespace broadsheet {

class NotesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    // Qt::DisplayRole is the note, or the quote where there is none.
    enum Role { NoteRole = Qt::UserRole, HeadingRole, RemarkRole };

    enum class Scope { Article, Library };

    explicit NotesModel(Scope scope, QObject *parent = nullptr);

    Scope scope() const { return m_scope; }

    /// In the order that the notebook gives: by place, orphans last. Whole-article bookmarks are
    /// passed over.
    /// `elsewhere`: those made on copies of the article, under a heading of their own.
    void setNotes(const QVector<PlacedAnnotation> &notes,
                  const NoteRemarks &remarks = {},
                  const QVector<PlacedAnnotation> &elsewhere = {});

    /// What the notebook was asked to write, before it answers.
    void setBody(const QString &id, const Body &body);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null for a heading.
    const PlacedAnnotation *noteAt(int row) const;
    const PlacedAnnotation *note(const QString &id) const;
    int rowOf(const QString &id) const; // -1: not here
    int noteCount() const;

    /// The copy of the article that the note in this row was made on; 0: the article itself.
    ArticleId madeElsewhere(int row) const;

private:
    struct Row
    {
        QString heading; // else a note
        PlacedAnnotation note;
        QString remark;
        bool elsewhere = false;
    };

    void addElsewhere(const QVector<PlacedAnnotation> &notes);

    Scope m_scope;
    QVector<Row> m_rows;
    QHash<QString, int> m_places; // of the notes, by their ids
};

} // namespace broadsheet
