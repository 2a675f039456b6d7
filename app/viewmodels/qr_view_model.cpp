// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/qr_view_model.h"

#include "app/viewmodels/account_row.h"
#include "core/enrol/otpauth_uri.h"

#include <algorithm>

namespace warifu::viewmodels {

QrViewModel::QrViewModel(engine::Engine &engine, CodeTicker &ticker, QObject *parent)
    : qrcode::QrSource(parent)
    , m_engine(engine)
    , m_ticker(ticker)
{
    connect(&m_ticker, &CodeTicker::ticked, this, &QrViewModel::onTick);
}

bool QrViewModel::show(const accounts::AccountId &id)
{
    forget();
    const vault::Vault &vault = m_engine.vault();
    const accounts::Account *const account = vault.catalogue().find(id);
    const vault::Credential *const credential = vault.credential(id);
    if (!account)
        return false;
    const AccountRow row = makeRow(*account);
    m_title = row.title;
    m_subtitle = row.subtitle;
    m_isCounterBased = account->parameters.kind == otp::Kind::Hotp;
    if (credential) {
        const enrol::UriSource source{
            .parameters = account->parameters,
            .issuer = account->issuer,
            .name = account->name,
            .counter = account->counter,
            // Exposed for the URI, which is as secret as the seed and stays in SecretBytes.
            .secret = credential->secret.expose(),
            .pin = credential->pin.expose(), // likewise
        };
        auto matrix = qrcode::QrMatrix::encode(enrol::formatOtpauthUri(source));
        if (matrix)
            m_matrix = std::move(*matrix);
    }
    m_closesAt = m_ticker.now() + kQrStay;
    Q_EMIT matrixChanged();
    Q_EMIT secondsLeftChanged();
    return true;
}

void QrViewModel::forget()
{
    m_matrix = {};
    m_title.clear();
    m_subtitle.clear();
    Q_EMIT matrixChanged();
}

int QrViewModel::secondsLeft() const
{
    return int(std::max<std::int64_t>(0, (m_closesAt - m_ticker.now()).count()));
}

void QrViewModel::onTick()
{
    if (m_title.isEmpty())
        return;
    // A clock that was set back must not keep a secret on screen for hours.
    m_closesAt = std::min(m_closesAt, m_ticker.now() + kQrStay);
    Q_EMIT secondsLeftChanged();
    if (secondsLeft() == 0) {
        forget();
        Q_EMIT expired();
    }
}

} // namespace warifu::viewmodels
