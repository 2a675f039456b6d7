// SPDX-License-Identifier: Apache-2.0
#include "app/capture/preview_item.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>

namespace warifu::capture {

PreviewItem::PreviewItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(false);
}

void PreviewItem::setFeed(scan::FrameFeed *feed)
{
    if (m_feed == feed)
        return;
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = feed;
    if (m_feed)
        connect(m_feed, &scan::FrameFeed::frameChanged, this, &PreviewItem::onFrame);
    tellSize();
    onFrame();
    Q_EMIT feedChanged();
}

void PreviewItem::setMirrored(bool mirrored)
{
    if (m_mirrored == mirrored)
        return;
    m_mirrored = mirrored;
    update();
    Q_EMIT mirroredChanged();
}

void PreviewItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    tellSize();
}

void PreviewItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        tellSize();
}

void PreviewItem::tellSize()
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    if (m_feed && !size().isEmpty())
        m_feed->setWantedSize((size() * ratio).toSize());
}

void PreviewItem::onFrame()
{
    const bool active = m_feed && !m_feed->newest().isNull();
    if (active || m_active)
        update();
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
}

void PreviewItem::paint(QPainter *painter)
{
    if (!m_feed || m_feed->newest().isNull())
        return;
    const QImage &frame = m_feed->newest();
    // Fills the item and cuts what is over: a preview is for aiming, bars would only confuse.
    const QSizeF item = size();
    const QSizeF scaled = QSizeF(frame.size()).scaled(item, Qt::KeepAspectRatioByExpanding);
    const QRectF target(
        QPointF((item.width() - scaled.width()) / 2, (item.height() - scaled.height()) / 2),
        scaled);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(QPointF(0, 0), item), m_cornerRadius, m_cornerRadius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(outline);
    if (m_mirrored) {
        painter->translate(item.width(), 0);
        painter->scale(-1, 1);
    }
    painter->drawImage(target, frame);
}

} // namespace warifu::capture
