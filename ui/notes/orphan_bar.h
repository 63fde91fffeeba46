#pragma once

#include "app/annotation/annotation.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace broadsheet {

/// A note that has lost its passage and waits for a new one: its words, and what can be done.
class OrphanBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OrphanBar(QWidget *parent = nullptr);

    void showNote(const PlacedAnnotation &note);

    /// Whether a passage is selected that it could stand on.
    void setPassageSelected(bool selected);

Q_SIGNALS:
    void attachRequested();
    void originRequested(); // the version that it was made on
    void dismissed();

private:
    QLabel *m_words;
    QLabel *m_hint;
    QPushButton *m_attach;
};

} // namespace broadsheet
