// SPDX-License-Identifier: Apache-2.0
#pragma once
// The identity of an account: 16 random bytes, shown as 32 lower-case hexadecimal digits.

#include "core/base/environment.h"

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace warifu::accounts {

class AccountId
{
public:
    AccountId() = default; // all zero: no account
    explicit AccountId(std::array<std::uint8_t, 16> bytes) : m_bytes(bytes) {}
    [[nodiscard]] static AccountId make(Entropy &entropy);
    [[nodiscard]] static std::optional<AccountId> parse(QStringView text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] const std::array<std::uint8_t, 16> &bytes() const { return m_bytes; }
    [[nodiscard]] bool isNull() const { return *this == AccountId(); }
    auto operator<=>(const AccountId &) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

} // namespace warifu::accounts
