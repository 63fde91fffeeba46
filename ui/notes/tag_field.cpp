#include "ui/notes/tag_field.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace broadsheet {

namespace {

/// Completes the last tag of several and leaves those before it alone.
class TagCompleter final : public QCompleter
{
public:
    explicit TagCompleter(QLineEdit *field)
        : QCompleter(field)
        , m_field(field)
    {
        setModel(new QStringListModel(this));
        setCaseSensitivity(Qt::CaseInsensitive);
    }

    void setTags(const QStringList &tags)
    {
        auto *list = static_cast<QStringListModel *>(model());
        if (list->stringList() != tags) {
            list->setStringList(tags);
        }
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString text = m_field->text();
        const qsizetype comma = text.lastIndexOf(u',');
        const QString before = comma < 0 ? QString() : text.left(comma + 1) + u' ';
        return before + QCompleter::pathFromIndex(index);
    }

    QStringList splitPath(const QString &path) const override
    {
        QString tag = path.mid(path.lastIndexOf(u',') + 1).trimmed();
        while (tag.startsWith(u'#')) {
            tag.remove(0, 1);
        }
        return {tag};
    }

private:
    QLineEdit *m_field;
};

} // namespace

QStringList tagsFromText(const QString &text)
{
    QStringList tags;
    for (QString tag : text.split(u',')) {
        tag = tag.simplified();
        while (tag.startsWith(u'#')) {
            tag = tag.mid(1).trimmed();
        }
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive)) {
            tags.append(tag);
        }
    }
    return tags;
}

void completeTags(QLineEdit *field, const QStringList &known)
{
    if (field->completer() == nullptr) {
        field->setCompleter(new TagCompleter(field));
    }
    static_cast<TagCompleter *>(field->completer())->setTags(known);
}

} // namespace broadsheet
