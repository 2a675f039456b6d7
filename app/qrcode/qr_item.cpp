// SPDX-License-Identifier: Apache-2.0
#include "app/qrcode/qr_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace warifu::qrcode {
namespace {

// ISO/IEC 18004 asks for four light modules on every side.
constexpr int kQuietZone = 4;

} // namespace

QrItem::QrItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    setFillColor(Qt::white);
}

void QrItem::setSource(QrSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &QrSource::matrixChanged, this, [this] { update(); });
    update();
    Q_EMIT sourceChanged();
}

void QrItem::paint(QPainter *painter)
{
    painter->fillRect(QRectF(0, 0, width(), height()), Qt::white);
    const int modules = m_source ? m_source->matrix().size() : 0;
    if (modules == 0)
        return;
    const qreal side = std::min(width(), height());
    const qreal module = std::max(qreal(1), std::floor(side / (modules + 2 * kQuietZone)));
    const qreal left = std::floor((width() - module * modules) / 2);
    const qreal top = std::floor((height() - module * modules) / 2);
    for (int y = 0; y < modules; ++y) {
        for (int x = 0; x < modules; ++x) {
            if (m_source->matrix().isDark(x, y))
                painter->fillRect(QRectF(left + x * module, top + y * module, module, module),
                                  Qt::black);
        }
    }
}

} // namespace warifu::qrcode
