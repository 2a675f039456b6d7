// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws a QR code, dark on white in any theme, with its quiet zone, in whole pixels a module.

#include "app/qrcode/qr_source.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace warifu::qrcode {

class QrItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        warifu::qrcode::QrSource *source READ source WRITE setSource NOTIFY sourceChanged FINAL)

public:
    explicit QrItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QrSource *source() const { return m_source; }
    void setSource(QrSource *source);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();

private:
    QPointer<QrSource> m_source;
};

} // namespace warifu::qrcode
