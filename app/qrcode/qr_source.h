// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a QrItem draws. An object rather than a value, so that the code never becomes a QVariant.

#include "app/qrcode/qr_matrix.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace warifu::qrcode {

class QrSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a view-model provides it")
public:
    using QObject::QObject;
    [[nodiscard]] virtual const QrMatrix &matrix() const = 0;

Q_SIGNALS:
    void matrixChanged();
};

} // namespace warifu::qrcode
