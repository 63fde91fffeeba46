#include "ui/notes/notebook_filter_bar.h"

#include "ui/window/icons.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace broadsheet {

namespace {

constexpr int Columns = 3;
constexpr int Trash = -1;    // beside the states of a note
constexpr int ThisYear = -1; // beside a number of days

QComboBox *makeChoice(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(name);
    // As wide as the column allows, not as its longest publication.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMaxVisibleItems(20);
    return box;
}

void setNames(QComboBox *box, const QStringList &names)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    while (box->count() > 1) {
        box->removeItem(1);
    }
    for (const QString &name : names) {
        box->addItem(name, name);
    }
    box->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : box->findData(chosen)));
}

void fillColors(QComboBox *box)
{
    const QStringList names{
        NotebookFilterBar::tr("Yellow"),
        NotebookFilterBar::tr("Green"),
        NotebookFilterBar::tr("Blue"),
        NotebookFilterBar::tr("Pink"),
        NotebookFilterBar::tr("Orange"),
        NotebookFilterBar::tr("Purple"),
    };
    for (qsizetype i = 0; i < markColors().size(); ++i) {
        box->addItem(names.value(i, markColors().at(i)), markColors().at(i));
    }
}

QDate sinceOf(const QComboBox *box)
{
    const QVariant days = box->currentData();
    const QDate today = QDate::currentDate();
    if (!days.isValid()) {
        return {};
    }
    return days.toInt() == ThisYear ? QDate(today.year(), 1, 1) : today.addDays(-days.toInt());
}

} // namespace

NotebookFilterBar::NotebookFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_color(makeChoice(tr("Colour")))
    , m_tag(makeChoice(tr("Tag")))
    , m_publication(makeChoice(tr("Publication")))
    , m_time(makeChoice(tr("When it was made")))
    , m_state(makeChoice(tr("What became of it")))
    , m_order(makeChoice(tr("Order")))
{
    setObjectName(u"listHead"_qs);
    setAttribute(Qt::WA_StyledBackground);
    m_color->addItem(tr("All colours"));
    fillColors(m_color);
    m_tag->addItem(tr("All tags"));
    m_publication->addItem(tr("All papers"));
    m_time->addItem(tr("Any time"));
    m_time->addItem(tr("Today"), 0);
    m_time->addItem(tr("The last 7 days"), 7);
    m_time->addItem(tr("The last 30 days"), 30);
    m_time->addItem(tr("This year"), ThisYear);
    m_state->addItem(tr("Any state"));
    m_state->addItem(tr("Where it was"), int(AnchorState::Anchored));
    m_state->addItem(tr("Moved"), int(AnchorState::Moved));
    m_state->addItem(tr("Words edited"), int(AnchorState::Changed));
    m_state->addItem(tr("Passage lost"), int(AnchorState::Orphan));
    m_state->addItem(tr("In the trash"), Trash);
    m_order->addItem(tr("By article"), int(AnnotationOrder::ByArticle));
    m_order->addItem(tr("Newest first"), int(AnnotationOrder::NewestFirst));
    m_order->addItem(tr("Oldest first"), int(AnnotationOrder::OldestFirst));
    m_order->addItem(tr("Last changed"), int(AnnotationOrder::ChangedFirst));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 9, 14, 10);
    grid->setSpacing(6);
    const QVector<QComboBox *> boxes{m_color, m_tag, m_publication, m_time, m_state, m_order};
    for (int i = 0; i < boxes.size(); ++i) {
        grid->addWidget(boxes.at(i), i / Columns, i % Columns);
        grid->setColumnStretch(i % Columns, 1);
        connect(
            boxes.at(i), &QComboBox::currentIndexChanged, this, [this] { Q_EMIT filterChanged(); });
    }
}

AnnotationFilter NotebookFilterBar::filter() const
{
    AnnotationFilter filter;
    filter.color = m_color->currentData().toString();
    filter.tag = m_tag->currentData().toString();
    filter.publication = m_publication->currentData().toString();
    filter.since = sinceOf(m_time);
    filter.order = AnnotationOrder(m_order->currentData().toInt());
    const QVariant state = m_state->currentData();
    filter.deleted = state.isValid() && state.toInt() == Trash;
    if (state.isValid() && !filter.deleted) {
        filter.state = AnchorState(state.toInt());
    }
    return filter;
}

bool NotebookFilterBar::isActive() const
{
    AnnotationFilter unordered = filter();
    unordered.order = {};
    return unordered != AnnotationFilter();
}

void NotebookFilterBar::setFacets(const AnnotationFacets &facets)
{
    setNames(m_tag, facets.tags);
    setNames(m_publication, facets.publications);
    m_tag->setEnabled(!facets.tags.isEmpty());
    m_publication->setEnabled(!facets.publications.isEmpty());
    const int trash = m_state->findData(Trash);
    m_state->setItemText(trash,
                         facets.deleted == 0 ? tr("In the trash")
                                             : tr("In the trash (%1)").arg(facets.deleted));
}

void NotebookFilterBar::setTheme(const Theme &theme)
{
    for (int i = 1; i < m_color->count(); ++i) {
        const QColor color = markColor(m_color->itemData(i).toString(), theme.name);
        m_color->setItemIcon(i, swatch(color, theme.muted));
    }
}

void NotebookFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QComboBox *box : {m_color, m_tag, m_publication, m_time, m_state}) {
            box->setCurrentIndex(0);
        }
    }
    Q_EMIT filterChanged();
}

} // namespace broadsheet
