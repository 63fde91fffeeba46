#include "ui/notes/notes_model.h"

namespace broadsheet {

NotesModel::NotesModel(Scope scope, QObject *parent)
    : QAbstractListModel(parent)
    , m_scope(scope)
{
}

void NotesModel::setNotes(const QVector<PlacedAnnotation> &notes,
                          const NoteRemarks &remarks,
                          const QVector<PlacedAnnotation> &elsewhere)
{
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    bool orphans = false;
    for (const PlacedAnnotation &note : notes) {
        if (note.annotation.motivation == Motivation::Bookmarking) {
            continue;
        }
        const bool orphan = note.placement.state == AnchorState::Orphan;
        if (m_scope == Scope::Article && orphan && !orphans) {
            m_rows.append({tr("Not in this text"), {}, {}});
            orphans = true;
        }
        m_places.insert(note.annotation.id, int(m_rows.size()));
        m_rows.append({{}, note, remarks.value(note.annotation.id)});
    }
    addElsewhere(elsewhere);
    endResetModel();
}

void NotesModel::addElsewhere(const QVector<PlacedAnnotation> &notes)
{
    bool heading = false;
    for (const PlacedAnnotation &note : notes) {
        const QString &id = note.annotation.id;
        if (note.annotation.motivation == Motivation::Bookmarking || m_places.contains(id)) {
            continue;
        }
        if (!heading) {
            m_rows.append({tr("In copies of this story"), {}, {}});
            heading = true;
        }
        m_places.insert(id, int(m_rows.size()));
        const QString where = note.publication.isEmpty()
                                  ? note.headline
                                  : note.publication + u" · "_qs + note.headline;
        m_rows.append({{}, note, tr("Made in: %1").arg(where), true});
    }
}

ArticleId NotesModel::madeElsewhere(int row) const
{
    const bool elsewhere = row >= 0 && row < m_rows.size() && m_rows.at(row).elsewhere;
    return elsewhere ? m_rows.at(row).note.article : 0;
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

const PlacedAnnotation *NotesModel::noteAt(int row) const
{
    const bool here = row >= 0 && row < m_rows.size() && m_rows.at(row).heading.isEmpty();
    return here ? &m_rows.at(row).note : nullptr;
}

int NotesModel::rowOf(const QString &id) const { return m_places.value(id, -1); }

void NotesModel::setBody(const QString &id, const Body &body)
{
    const int row = rowOf(id);
    if (row >= 0) {
        m_rows[row].note.annotation.body = body;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

const PlacedAnnotation *NotesModel::note(const QString &id) const { return noteAt(rowOf(id)); }

int NotesModel::noteCount() const { return int(m_places.size()); }

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Annotation &note = row.note.annotation;
    const QString quote = note.target.quote ? note.target.quote->exact : QString();
    switch (role) {
    case Qt::DisplayRole:
        if (!row.heading.isEmpty()) {
            return row.heading;
        }
        return note.body.text.isEmpty() ? quote : note.body.text;
    case Qt::AccessibleDescriptionRole:
        return row.remark.isEmpty() ? quote : quote + u". "_qs + row.remark;
    case RemarkRole:
        return row.remark;
    case HeadingRole:
        return !row.heading.isEmpty();
    case NoteRole:
        return QVariant::fromValue(row.note);
    default:
        return {};
    }
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    const bool heading = data(index, HeadingRole).toBool();
    return heading ? Qt::ItemFlags(Qt::ItemNeverHasChildren) : QAbstractListModel::flags(index);
}

} // namespace broadsheet
