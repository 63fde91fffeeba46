#pragma once

#include "app/library/notebook.h"
#include "ui/window/theme.h"

#include <QWidget>

class QComboBox;

namespace broadsheet {

/// What of the notebook is listed, and in which order: one choice each for colour, tag,
/// publication, time, state and order.
class NotebookFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NotebookFilterBar(QWidget *parent = nullptr);

    /// Without text and article: these are asked elsewhere.
    AnnotationFilter filter() const;

    /// Whether anything but the order is chosen.
    bool isActive() const;

    /// A choice that is no longer there goes back to "all".
    void setFacets(const AnnotationFacets &facets);

    void setTheme(const Theme &theme);

    void clear();

Q_SIGNALS:
    void filterChanged();

private:
    QComboBox *m_color;
    QComboBox *m_tag;
    QComboBox *m_publication;
    QComboBox *m_time;
    QComboBox *m_state;
    QComboBox *m_order;
};

} // namespace broadsheet
