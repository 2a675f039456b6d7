// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signed time stamps of polls. Signing is most of what a poll costs, and servers take a stamp for a
// minute before and after its time without remembering it (protocol 2.1), so one serves several
// polls. A stamp lets its holder ask what is open for the token, nothing else.

#include "core/servers/privacyidea/push_token.h"

#include <QHash>

#include <atomic>
#include <vector>

namespace warifu::servers::privacyidea {

// From a stamp's time, forward and back, by the server's clock; ten seconds of its minute are left
// for the way there and for what we do not know about that clock.
inline constexpr std::chrono::seconds kStampReach{50};

struct PollStamp
{
    UnixMilliseconds time{};
    QByteArray text;      // as it is signed and sent
    QByteArray signature; // of pollMessage()
};

class PollStamps
{
public:
    // The one that serves longest at serverNow; nullptr when none does.
    [[nodiscard]] const PollStamp *find(const approvals::TokenId &token,
                                        UnixMilliseconds serverNow) const;
    // Drops those that will not serve any more at serverNow.
    void add(const approvals::TokenId &token, PollStamp stamp, UnixMilliseconds serverNow);
    // The server did not take this one.
    void drop(const approvals::TokenId &token, UnixMilliseconds time);
    void clear() { m_stamps.clear(); }

private:
    QHash<approvals::TokenId, std::vector<PollStamp>> m_stamps;
};

// Stamps that serve without a gap from `from` on, by the server's clock. Some milliseconds each:
// for a worker, which ends early when stop is set. Empty when privateKey is no key.
[[nodiscard]] std::vector<PollStamp> makeStamps(const QString &serial, SecretBytes privateKey,
                                                UnixMilliseconds from, std::chrono::seconds span,
                                                const std::atomic_bool *stop = nullptr);

} // namespace warifu::servers::privacyidea
