// SPDX-License-Identifier: Apache-2.0
#include "app/signin/vault_journal.h"

namespace warifu::app_signin {

VaultJournal::VaultJournal(signin::ActivityRecorder &recorder, QObject *parent)
    : JournalPort(parent)
    , m_recorder(recorder)
{
    connect(&recorder, &signin::ActivityRecorder::changed, this, &JournalPort::changed);
}

std::optional<journal::LogPlace> VaultJournal::place() const
{
    auto place = m_recorder.place();
    if (!place)
        return std::nullopt;
    return journal::LogPlace{std::move(place->folder), std::move(place->key)};
}

std::uint64_t VaultJournal::end() const
{
    const activity::ActivityLog *const log = m_recorder.log();
    return log ? log->end().sequence : 0;
}

void VaultJournal::record(activity::Event event)
{
    m_recorder.record(std::move(event));
}

} // namespace warifu::app_signin
