#pragma once

#include "ui/window/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace broadsheet {

/// What can be done to several notes at once: recolour, tag, delete; in the trash: put back.
class ChosenNotesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenNotesBar(QWidget *parent = nullptr);

    /// How many are chosen, and whether they are in the trash; `tags` are those they have.
    void setNotes(int count, bool inTrash, const QStringList &tags);

    void setKnownTags(const QStringList &tags);
    void setTheme(const Theme &theme);

    void focusTag();

Q_SIGNALS:
    void colorChosen(const QString &color);
    void tagsAdded(const QStringList &tags);
    void tagRemoved(const QString &tag);
    void deleteChosen();
    void restoreChosen();

private:
    QLabel *m_count;
    QWidget *m_colorRow;
    QVector<QToolButton *> m_colors;
    QLineEdit *m_tag;
    QPushButton *m_removeTag;
    QPushButton *m_delete;
    QPushButton *m_restore;
};

} // namespace broadsheet
