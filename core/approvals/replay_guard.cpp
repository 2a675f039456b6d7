// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/replay_guard.h"

#include "core/base/text_field.h"

#include <QCryptographicHash>

#include <algorithm>

namespace warifu::approvals {

namespace {

constexpr std::uint8_t kVersion = 1;

} // namespace

ReplayGuard::Mark ReplayGuard::markOf(const QByteArray &nonce)
{
    const QByteArray digest = QCryptographicHash::hash(nonce, QCryptographicHash::Sha256);
    Mark mark{};
    std::copy_n(digest.begin(), mark.size(), mark.begin());
    return mark;
}

bool ReplayGuard::knows(const TokenId &token, const QByteArray &nonce) const
{
    const auto kept = m_kept.find(token);
    return kept != m_kept.end() && kept->second.contains(markOf(nonce));
}

bool ReplayGuard::hasRoom(const TokenId &token, std::size_t limit) const
{
    const auto kept = m_kept.find(token);
    return kept == m_kept.end() ? m_kept.size() < kMaxReplayTokens : kept->second.size() < limit;
}

void ReplayGuard::remember(const TokenId &token, const QByteArray &nonce, UnixMilliseconds now,
                           std::chrono::milliseconds lifetime)
{
    const auto until = now + std::max<std::chrono::milliseconds>(kReplayMemory, lifetime);
    UnixMilliseconds &kept = m_kept[token][markOf(nonce)];
    kept = std::max(kept, until);
}

void ReplayGuard::forget(UnixMilliseconds now)
{
    for (auto &[token, marks] : m_kept)
        std::erase_if(marks, [now](const auto &entry) { return entry.second <= now; });
    std::erase_if(m_kept, [](const auto &entry) { return entry.second.empty(); });
}

std::size_t ReplayGuard::size() const
{
    std::size_t size = 0;
    for (const auto &[token, marks] : m_kept)
        size += marks.size();
    return size;
}

std::vector<std::uint8_t> ReplayGuard::format() const
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u32(static_cast<std::uint32_t>(m_kept.size()));
    for (const auto &[token, marks] : m_kept) {
        writeTextField(writer, token);
        writer.u32(static_cast<std::uint32_t>(marks.size()));
        for (const auto &[mark, until] : marks) {
            writer.bytes(mark);
            writer.u64(static_cast<std::uint64_t>(until.time_since_epoch().count()));
        }
    }
    const SecretBytes bytes = writer.take();
    // Not a secret: what the store seals.
    const ByteView view = bytes.expose();
    return {view.begin(), view.end()};
}

Result<ReplayGuard, FormatError> ReplayGuard::parse(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (version > kVersion)
        return failure(FormatError::NewerFormat);
    const std::size_t tokens = reader.u32();
    if (!reader.ok())
        return failure(FormatError::Truncated);
    if (version == 0)
        return failure(FormatError::BadValue);
    if (tokens > kMaxReplayTokens)
        return failure(FormatError::TooMany);
    ReplayGuard guard;
    for (std::size_t i = 0; i < tokens; ++i) {
        const auto token = readTextField(reader, kMaxTokenText * 3);
        const std::size_t size = reader.u32();
        if (!reader.ok())
            return failure(FormatError::Truncated);
        if (!token || token->isEmpty() || size == 0 || guard.m_kept.contains(*token)
            || (i > 0 && *token < guard.m_kept.rbegin()->first))
            return failure(FormatError::BadValue); // one way to write it
        if (size > kMaxNoncesPerToken)
            return failure(FormatError::TooMany);
        auto &marks = guard.m_kept[*token];
        for (std::size_t n = 0; n < size; ++n) {
            const ByteView raw = reader.bytes(16);
            const std::uint64_t until = reader.u64();
            if (!reader.ok())
                return failure(FormatError::Truncated);
            Mark mark{};
            std::ranges::copy(raw, mark.begin());
            if (until > std::uint64_t(1) << 60 || (n > 0 && mark <= marks.rbegin()->first))
                return failure(FormatError::BadValue);
            marks.emplace(mark, UnixMilliseconds(std::chrono::milliseconds(until)));
        }
    }
    if (!reader.finished())
        return failure(FormatError::Truncated);
    return guard;
}

} // namespace warifu::approvals
