#include "ui/notes/chosen_notes_bar.h"

#include "app/annotation/annotation.h"
#include "ui/notes/tag_field.h"
#include "ui/window/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

ChosenNotesBar::ChosenNotesBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel)
    , m_colorRow(new QWidget)
    , m_tag(new QLineEdit)
    , m_removeTag(new QPushButton(tr("Remove a tag")))
    , m_delete(new QPushButton(tr("Delete")))
    , m_restore(new QPushButton(tr("Put back")))
{
    setObjectName(u"listFoot"_qs);
    setAttribute(Qt::WA_StyledBackground);
    m_count->setObjectName(u"muted"_qs);
    auto *colors = new QHBoxLayout(m_colorRow);
    colors->setContentsMargins(0, 0, 0, 0);
    colors->setSpacing(1);
    const QStringList names{tr("Make them yellow"),
                            tr("Make them green"),
                            tr("Make them blue"),
                            tr("Make them pink"),
                            tr("Make them orange"),
                            tr("Make them purple")};
    for (qsizetype i = 0; i < markColors().size(); ++i) {
        const QString color = markColors().at(i);
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIconSize({20, 20});
        button->setToolTip(names.value(i, color));
        button->setAccessibleName(names.value(i, color));
        connect(button, &QToolButton::clicked, this, [this, color] { Q_EMIT colorChosen(color); });
        colors->addWidget(button);
        m_colors.append(button);
    }
    colors->addStretch();
    m_tag->setPlaceholderText(tr("Add a tag"));
    m_tag->setAccessibleName(tr("Add a tag to the chosen notes"));
    m_removeTag->setMenu(new QMenu(m_removeTag));

    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_delete);
    head->addWidget(m_restore);
    auto *tags = new QHBoxLayout;
    tags->addWidget(m_tag, 1);
    tags->addWidget(m_removeTag);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_colorRow);
    column->addLayout(tags);

    connect(m_tag, &QLineEdit::returnPressed, this, [this] {
        const QStringList tags = tagsFromText(m_tag->text());
        m_tag->clear();
        if (!tags.isEmpty()) {
            Q_EMIT tagsAdded(tags);
        }
    });
    connect(m_delete, &QPushButton::clicked, this, &ChosenNotesBar::deleteChosen);
    connect(m_restore, &QPushButton::clicked, this, &ChosenNotesBar::restoreChosen);
}

void ChosenNotesBar::setNotes(int count, bool inTrash, const QStringList &tags)
{
    m_count->setText(count == 1 ? tr("1 note chosen") : tr("%n notes chosen", nullptr, count));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_colorRow, m_tag, m_delete}) {
        widget->setVisible(!inTrash);
    }
    m_restore->setVisible(inTrash);
    m_removeTag->setVisible(!inTrash && !tags.isEmpty());
    m_removeTag->menu()->clear();
    for (const QString &tag : tags) {
        // An ampersand would be taken for a key's mark.
        QAction *action = m_removeTag->menu()->addAction(QString(tag).replace(u'&', u"&&"_qs));
        connect(action, &QAction::triggered, this, [this, tag] { Q_EMIT tagRemoved(tag); });
    }
}

void ChosenNotesBar::setKnownTags(const QStringList &tags) { completeTags(m_tag, tags); }

void ChosenNotesBar::setTheme(const Theme &theme)
{
    for (qsizetype i = 0; i < m_colors.size(); ++i) {
        m_colors[i]->setIcon(swatch(markColor(markColors().at(i), theme.name), theme.muted));
    }
}

void ChosenNotesBar::focusTag() { m_tag->setFocus(); }

} // namespace broadsheet
