// SPDX-License-Identifier: Apache-2.0
#pragma once
// An account's own QR code, shown so that another device can be paired. It closes by itself.

#include "app/qrcode/qr_source.h"
#include "app/viewmodels/code_ticker.h"
#include "core/engine/engine.h"

#include <QtQml/qqmlregistration.h>

namespace warifu::viewmodels {

inline constexpr std::chrono::seconds kQrStay{45};

class QrViewModel final : public qrcode::QrSource
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString title READ title NOTIFY matrixChanged FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY matrixChanged FINAL)
    Q_PROPERTY(bool available READ isAvailable NOTIFY matrixChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    Q_PROPERTY(bool counterBased READ isCounterBased NOTIFY matrixChanged FINAL)

public:
    QrViewModel(engine::Engine &engine, CodeTicker &ticker, QObject *parent = nullptr);

    // False when there is no such account.
    bool show(const accounts::AccountId &id);
    // Wipes the code.
    void forget();

    [[nodiscard]] const qrcode::QrMatrix &matrix() const override { return m_matrix; }
    [[nodiscard]] bool isAvailable() const { return m_matrix.size() > 0; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool isCounterBased() const { return m_isCounterBased; }

Q_SIGNALS:
    void secondsLeftChanged();
    void expired();

private:
    void onTick();

    engine::Engine &m_engine;
    CodeTicker &m_ticker;
    qrcode::QrMatrix m_matrix;
    QString m_title;
    QString m_subtitle;
    UnixSeconds m_closesAt{};
    bool m_isCounterBased = false;
};

} // namespace warifu::viewmodels
