// SPDX-License-Identifier: Apache-2.0
#pragma once
// Push tokens with their private keys as bytes: a section of the vault's catalogue file
// (docs/formats/signin.md).

#include "core/servers/privacyidea/push_token.h"

#include "core/base/environment.h"

#include <vector>

namespace warifu::servers::privacyidea {

struct KeptToken
{
    approvals::TokenId id; // 32 hexadecimal digits
    PushToken token;       // without server key while the rollout is under way
    UnixSeconds createdAt{};
    SecretBytes privateKey; // PKCS#8
};

enum class TokenFormatError { Truncated, NewerFormat, BadValue, TooMany };

inline constexpr std::size_t kMaxPushTokens = 256;

[[nodiscard]] SecretBytes formatTokens(const std::vector<KeptToken> &tokens);
[[nodiscard]] Result<std::vector<KeptToken>, TokenFormatError> parseTokens(ByteView bytes);
// Would formatTokens write it so that parseTokens reads it?
[[nodiscard]] bool isStorable(const KeptToken &token);

} // namespace warifu::servers::privacyidea
