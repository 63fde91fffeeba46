#pragma once

#include "app/library/story_thread.h"

#include <QToolButton>

#include <optional>

namespace broadsheet {

/// A quiet line in the window's foot: where the open article stands in its story, and what of it is
/// left to read. It takes no room from the page, and is not there for an article that stands alone.
class StoryLine final : public QToolButton
{
    Q_OBJECT

public:
    explicit StoryLine(QWidget *parent = nullptr);

    void setThread(const std::optional<StoryThread> &thread);
};

} // namespace broadsheet
