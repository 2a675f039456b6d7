// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which requests were taken up already: (token, nonce), kept for 24 hours or as long as the request
// may live, whichever is longer. Bounded: what no longer fits is refused, never forgotten early.

#include "core/approvals/challenge.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <array>
#include <map>

namespace warifu::approvals {

inline constexpr std::chrono::hours kReplayMemory{24};
inline constexpr std::size_t kMaxNoncesPerToken = 4096;
// The last quarter is kept for requests of accounts that are not locked.
inline constexpr std::size_t kMaxNoncesWhileLocked = kMaxNoncesPerToken / 4 * 3;
inline constexpr std::size_t kMaxReplayTokens = 1024;
inline constexpr std::size_t kMaxTokenText = 64; // UTF-16 units

enum class FormatError {
    Truncated,   // ends early, or goes on behind its end
    NewerFormat, // written by a newer version
    BadValue,    // unknown or out of range, or in a second way of writing
    TooMany,
};

class ReplayGuard
{
public:
    [[nodiscard]] bool knows(const TokenId &token, const QByteArray &nonce) const;
    // Is there room for one more, after forget()?
    [[nodiscard]] bool hasRoom(const TokenId &token, std::size_t limit = kMaxNoncesPerToken) const;
    // The caller has asked knows() and hasRoom().
    void remember(const TokenId &token, const QByteArray &nonce, UnixMilliseconds now,
                  std::chrono::milliseconds lifetime);
    // Drops what has been kept long enough at now.
    void forget(UnixMilliseconds now);
    [[nodiscard]] std::size_t size() const;

    // docs/formats/approvals.md
    [[nodiscard]] std::vector<std::uint8_t> format() const;
    [[nodiscard]] static Result<ReplayGuard, FormatError> parse(ByteView bytes);

    bool operator==(const ReplayGuard &) const = default;

private:
    // The first 16 bytes of SHA-256 over the nonce.
    using Mark = std::array<std::uint8_t, 16>;
    static Mark markOf(const QByteArray &nonce);

    std::map<TokenId, std::map<Mark, UnixMilliseconds>> m_kept; // until when
};

} // namespace warifu::approvals
