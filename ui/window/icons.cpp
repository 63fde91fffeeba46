#include "ui/window/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace broadsheet {

namespace {

constexpr int Side = 20;

QPixmap draw(const QString &name, const QColor &color, int pixels)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

bool pointsSomewhere(const QString &name)
{
    return name == QLatin1String("back") || name == QLatin1String("forward");
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    const QString key = QStringLiteral("%1 %2 %3").arg(name, color.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(name, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon icon(const QString &name, const Theme &theme)
{
    // Back points to where reading came from, so the two change places from right to left.
    QString file = name;
    if (pointsSomewhere(name) && QGuiApplication::isRightToLeft()) {
        file = name == QLatin1String("back") ? QStringLiteral("forward") : QStringLiteral("back");
    }
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        icon.addPixmap(draw(file, theme.ink, Side * scale));
        QPixmap disabled = draw(file, theme.muted, Side * scale);
        QPixmap washed(disabled.size());
        washed.fill(Qt::transparent);
        QPainter painter(&washed);
        painter.setOpacity(0.5);
        painter.drawPixmap(0, 0, disabled);
        painter.end();
        icon.addPixmap(washed, QIcon::Disabled);
    }
    return icon;
}

QIcon swatch(const QColor &color, const QColor &rim)
{
    constexpr int Pixels = Side * 2;
    QPixmap pixmap(Pixels, Pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(rim, 2));
    painter.setBrush(color);
    painter.drawEllipse(QRectF(5, 5, Pixels - 10, Pixels - 10));
    return pixmap;
}

} // namespace broadsheet
