// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/poll_stamps.h"

#include "core/base/text_field.h"
#include "core/crypto/signature.h"
#include "core/servers/privacyidea/signed_text.h"

namespace warifu::servers::privacyidea {

const PollStamp *PollStamps::find(const approvals::TokenId &token, UnixMilliseconds serverNow) const
{
    const auto stamps = m_stamps.constFind(token);
    if (stamps == m_stamps.constEnd())
        return nullptr;
    const PollStamp *best = nullptr;
    for (const PollStamp &stamp : *stamps)
        if (std::chrono::abs(stamp.time - serverNow) <= kStampReach
            && (!best || stamp.time > best->time))
            best = &stamp;
    return best;
}

void PollStamps::add(const approvals::TokenId &token, PollStamp stamp, UnixMilliseconds serverNow)
{
    auto &stamps = m_stamps[token];
    std::erase_if(stamps, [&](const PollStamp &old) { return old.time + kStampReach < serverNow; });
    stamps.push_back(std::move(stamp));
}

void PollStamps::drop(const approvals::TokenId &token, UnixMilliseconds time)
{
    std::erase_if(m_stamps[token], [&](const PollStamp &stamp) { return stamp.time == time; });
}

std::vector<PollStamp> makeStamps(const QString &serial, SecretBytes privateKey,
                                  UnixMilliseconds from, std::chrono::seconds span,
                                  const std::atomic_bool *stop)
{
    std::vector<PollStamp> stamps;
    const auto key = crypto::PrivateKey::parsePkcs8(std::move(privateKey));
    if (!key)
        return stamps;
    for (UnixMilliseconds time = from + kStampReach;
         time < from + span + kStampReach && !(stop && *stop); time += 2 * kStampReach) {
        const QByteArray text = formatTimestamp(time);
        const QByteArray message = pollMessage(serial, text);
        stamps.push_back({time, text, toByteArray(crypto::sign(*key, viewOf(message)))});
    }
    return stamps;
}

} // namespace warifu::servers::privacyidea
