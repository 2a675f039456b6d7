// SPDX-License-Identifier: Apache-2.0
// A server that shows another key than the known one: what is shown of both, and taking the new
// one.
#include "app/prompt/requests_view_model.h"

namespace warifu::prompt {

namespace {

QString grouped(const QByteArray &fingerprint)
{
    const QString digits = QString::fromLatin1(fingerprint.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups << digits.mid(at, 4);
    return groups.join(QLatin1Char(' '));
}

} // namespace

QString RequestsViewModel::knownKey(int row) const
{
    return row < 0 || row >= int(m_tokenIds.size())
        ? QString()
        : grouped(m_ports.tokens.serverKeys(m_tokenIds[std::size_t(row)]).known);
}

QString RequestsViewModel::newKey(int row) const
{
    return row < 0 || row >= int(m_tokenIds.size())
        ? QString()
        : grouped(m_ports.tokens.serverKeys(m_tokenIds[std::size_t(row)]).refused);
}

void RequestsViewModel::acceptKey(int row, const QString &shown)
{
    if (shown.isEmpty() || newKey(row) != shown) {
        Q_EMIT keyAccepted(false);
        return;
    }
    const approvals::TokenId token = m_tokenIds[std::size_t(row)];
    m_ports.tokens.acceptKey(token, m_ports.tokens.serverKeys(token).refused,
                             {this, [this](bool isAccepted) {
                                  if (isAccepted)
                                      checkNow();
                                  Q_EMIT keyAccepted(isAccepted);
                              }});
}

} // namespace warifu::prompt
