#pragma once

#include <QLineEdit>

namespace broadsheet {

/// The field `Search`. Speaks while the person types; Escape empties it and gives the focus back.
class SearchBar final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void wordsChanged(const QString &words);
    void left(); // Escape in the empty field, Enter or Down: on to the list

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace broadsheet
