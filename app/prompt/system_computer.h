// SPDX-License-Identifier: Apache-2.0
#pragma once
// This computer as the system knows it.

#include "app/platform/own_addresses.h"
#include "app/prompt/prompt_ports.h"

namespace warifu::prompt {

class SystemComputer final : public ThisComputer
{
public:
    [[nodiscard]] QStringList addresses() const override { return platform::ownAddresses(); }
    [[nodiscard]] QString seenAs() const override { return m_seenAs; }
    // From a server that tells; empty: not known.
    void setSeenAs(const QString &address) { m_seenAs = address; }

private:
    QString m_seenAs;
};

} // namespace warifu::prompt
