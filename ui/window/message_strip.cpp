#include "ui/window/message_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {
constexpr int PassingTime = 8000; // ms: two lines read slowly
}

MessageStrip::MessageStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    setObjectName(u"strip"_qs);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setObjectName(u"link"_qs);
    m_action->setCursor(Qt::PointingHandCursor);
    auto *close = new QToolButton;
    close->setText(u"×"_qs);
    close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 6, 8, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(PassingTime);
    connect(&m_timer, &QTimer::timeout, this, &MessageStrip::clear);
    connect(close, &QToolButton::clicked, this, &MessageStrip::clear);
    connect(m_action, &QPushButton::clicked, this, &MessageStrip::actionChosen);
    hide();
}

void MessageStrip::showMessage(const QString &text, Stay stay, const QString &action)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    stay == Stay::Passing ? m_timer.start() : m_timer.stop();
    show();
}

void MessageStrip::clear()
{
    m_timer.stop();
    m_text->clear();
    hide();
}

QSize MessageStrip::sizeHint() const
{
    const QSize least = minimumSizeHint();
    const int text = m_text->fontMetrics().horizontalAdvance(m_text->text());
    return {least.width() - m_text->minimumSizeHint().width() + text + 4, least.height()};
}

QString MessageStrip::message() const { return m_text->text(); }

} // namespace broadsheet
