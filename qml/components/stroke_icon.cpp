// SPDX-License-Identifier: Apache-2.0
#include "qml/components/stroke_icon.h"

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace warifu::components {
namespace {

constexpr int kMostPixels = 512; // of a side; no icon of ours is drawn larger
constexpr int kCachedBytes = 2 * 1024 * 1024;

QImage drawn(const QString &icon, QColor color, QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer svg(QStringLiteral(":/warifu/icons/%1.svg").arg(icon));
    QPainter painter(&image);
    svg.render(&painter, QRectF(QPointF(), QSizeF(size)));
    if (color.alpha() > 0) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    return image;
}

// The same few icons stand in every row. Painting happens in one thread: software, or the render
// loop's.
QImage cached(const QString &icon, QColor color, QSize size)
{
    thread_local QCache<QString, QImage> cache(kCachedBytes);
    const QString key = QStringLiteral("%1 %2 %3x%4")
                            .arg(icon, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    if (const QImage *known = cache.object(key))
        return *known;
    QImage image = drawn(icon, color, size);
    cache.insert(key, new QImage(image), image.sizeInBytes());
    return image;
}

} // namespace

StrokeIcon::StrokeIcon(QQuickItem *parent) : QQuickPaintedItem(parent) {}

void StrokeIcon::setIcon(const QString &icon)
{
    if (icon == m_icon)
        return;
    m_icon = icon;
    update();
    Q_EMIT iconChanged();
}

void StrokeIcon::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void StrokeIcon::paint(QPainter *painter)
{
    const qreal ratio = painter->device()->devicePixelRatio() * painter->transform().m11();
    const QSize pixels = (size() * ratio).toSize().boundedTo({kMostPixels, kMostPixels});
    if (m_icon.isEmpty() || pixels.isEmpty())
        return;
    painter->drawImage(QRectF(QPointF(), size()), cached(m_icon, m_color, pixels));
}

} // namespace warifu::components
