#include "ui/shelf/empty_page.h"

#include "ui/window/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace broadsheet {

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    m_title->setStyleSheet(u"font-size: 18px;"_qs); // over the application's sheet
    m_title->setFont(headlineFont(18, QFont::Bold));
    m_text->setObjectName(u"muted"_qs);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 36, 24, 24);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addStretch();
}

void EmptyPage::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

} // namespace broadsheet
