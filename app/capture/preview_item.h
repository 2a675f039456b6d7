// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws the newest camera frame. Qt's VideoOutput draws nothing on the software scene graph, which
// is our default; this works on every back end.

#include "app/scan/frame_feed.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace warifu::capture {

class PreviewItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(warifu::scan::FrameFeed *feed READ feed WRITE setFeed NOTIFY feedChanged)
    // As in a mirror: what people expect of a camera that looks at them. Decoding is not affected.
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged)
    Q_PROPERTY(qreal cornerRadius MEMBER m_cornerRadius NOTIFY cornerRadiusChanged)
    // Is there a frame to draw?
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
public:
    explicit PreviewItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    [[nodiscard]] scan::FrameFeed *feed() const { return m_feed; }
    void setFeed(scan::FrameFeed *feed);
    [[nodiscard]] bool isMirrored() const { return m_mirrored; }
    void setMirrored(bool mirrored);
    [[nodiscard]] bool isActive() const { return m_active; }

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

Q_SIGNALS:
    void feedChanged();
    void mirroredChanged();
    void activeChanged();
    void cornerRadiusChanged();

private:
    void onFrame();
    void tellSize();

    QPointer<scan::FrameFeed> m_feed;
    bool m_mirrored = true;
    bool m_active = false;
    qreal m_cornerRadius = 0;
};

} // namespace warifu::capture
