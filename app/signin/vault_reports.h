// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who receives reports and what became of them, for the prompt.

#include "app/prompt/prompt_ports.h"
#include "core/signin/report_desk.h"

namespace warifu::app_signin {

class VaultReports final : public prompt::ReportDesk
{
    Q_OBJECT
public:
    // desk outlives this object.
    explicit VaultReports(signin::ReportDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] prompt::ReportTarget target(const approvals::TokenId &token) const override;
    [[nodiscard]] std::optional<prompt::ReportReceipt>
    receipt(const approvals::TokenId &token, const QByteArray &nonce) const override;
    [[nodiscard]] QUrl draft(const approvals::Request &request, const prompt::TokenFacts &facts,
                             const QDateTime &reportedAt) const override;

private:
    signin::ReportDesk &m_desk;
};

} // namespace warifu::app_signin
