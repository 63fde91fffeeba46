#include "ui/thread/story_line.h"

#include "ui/thread/story_panel.h"

#include <QLocale>

namespace broadsheet {

StoryLine::StoryLine(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"storyLine"_qs);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setToolTip(tr("Show the story that this article belongs to"));
    hide();
}

void StoryLine::setThread(const std::optional<StoryThread> &thread)
{
    const bool isStory = thread && thread->articles.size() > 1;
    setVisible(isStory);
    if (!isStory) {
        return;
    }
    const QLocale locale;
    setText(tr("Part %1 of %2 of a story · %3")
                .arg(locale.toString(thread->position() + 1),
                     locale.toString(thread->articles.size()),
                     storyProgress(*thread)));
    setAccessibleName(text());
}

} // namespace broadsheet
