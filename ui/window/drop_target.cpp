#include "ui/window/drop_target.h"

#include "ui/window/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace broadsheet {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

DropTarget::DropTarget(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    hide();
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (localPaths(drag->mimeData()).isEmpty()) {
            return false;
        }
        drag->setDropAction(Qt::CopyAction); // the files stay where they are
        drag->accept();
        setGeometry(parentWidget()->rect());
        raise();
        show();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        hide();
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT dropped(localPaths(drop->mimeData()));
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DropTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.92F);
    painter.fillRect(rect(), veil);
    const QColor accent = palette().color(QPalette::Link);
    painter.setPen(QPen(accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(22, 22, -22, -22), 12, 12);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(headlineFont(30, QFont::Bold));
    const QRect middle = rect().adjusted(40, 0, -40, -30);
    painter.drawText(middle, Qt::AlignCenter | Qt::TextWordWrap, tr("Drop to import"));
    painter.setFont(interfaceFont(15));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(40, 60, -40, 0),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Text files, saved web pages, or folders of them. They are copied into the "
                        "library and stay as they are."));
}

} // namespace broadsheet
