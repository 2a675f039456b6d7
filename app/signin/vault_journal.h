// SPDX-License-Identifier: Apache-2.0
#pragma once
// The activity log of the open vault, for its page.

#include "app/journal/journal_port.h"
#include "core/signin/activity_recorder.h"

namespace warifu::app_signin {

class VaultJournal final : public journal::JournalPort
{
    Q_OBJECT
public:
    // recorder outlives this object.
    explicit VaultJournal(signin::ActivityRecorder &recorder, QObject *parent = nullptr);

    [[nodiscard]] std::optional<journal::LogPlace> place() const override;
    [[nodiscard]] std::uint64_t end() const override;
    void record(activity::Event event) override;

private:
    signin::ActivityRecorder &m_recorder;
};

} // namespace warifu::app_signin
