// SPDX-License-Identifier: Apache-2.0
#pragma once
// Past requests out of the activity log, for the prompt and its page.

#include "app/prompt/prompt_ports.h"
#include "core/signin/activity_recorder.h"

namespace warifu::app_signin {

class VaultHistory final : public prompt::ActivitySource
{
    Q_OBJECT
public:
    // recorder outlives this object.
    explicit VaultHistory(signin::ActivityRecorder &recorder, QObject *parent = nullptr);

    [[nodiscard]] std::vector<prompt::PastRequest> entries(std::size_t most) const override;
    [[nodiscard]] std::optional<QDateTime>
    lastApproved(const approvals::TokenId &token) const override;

private:
    signin::ActivityRecorder &m_recorder;
};

} // namespace warifu::app_signin
