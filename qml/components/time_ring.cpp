// SPDX-License-Identifier: Apache-2.0
#include "qml/components/time_ring.h"

#include <QPainter>
#include <QPen>

#include <algorithm>

namespace warifu::components {

TimeRing::TimeRing(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(20, 20);
}

void TimeRing::setProgress(qreal progress)
{
    const qreal bounded = std::clamp(progress, qreal(0), qreal(1));
    if (qFuzzyCompare(bounded + 1, m_progress + 1))
        return;
    m_progress = bounded;
    update();
    Q_EMIT progressChanged();
}

void TimeRing::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void TimeRing::setTrackColor(const QColor &color)
{
    if (color == m_trackColor)
        return;
    m_trackColor = color;
    update();
    Q_EMIT trackColorChanged();
}

void TimeRing::setThickness(qreal thickness)
{
    if (qFuzzyCompare(thickness, m_thickness))
        return;
    m_thickness = thickness;
    update();
    Q_EMIT thicknessChanged();
}

void TimeRing::paint(QPainter *painter)
{
    const qreal side = std::min(width(), height()) - m_thickness;
    if (side <= 0)
        return;
    const QRectF circle((width() - side) / 2, (height() - side) / 2, side, side);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_trackColor, m_thickness));
    painter->drawEllipse(circle);
    painter->setPen(QPen(m_color, m_thickness, Qt::SolidLine, Qt::RoundCap));
    // Clockwise from the top; Qt counts sixteenths of a degree, anticlockwise.
    painter->drawArc(circle, 90 * 16, int(m_progress * 360 * 16));
}

} // namespace warifu::components
