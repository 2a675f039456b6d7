// SPDX-License-Identifier: Apache-2.0
#pragma once
// Has this account ever approved a request from such a place? Compared are the application, the
// place's text and the network: the first 24 bits of an IPv4, 48 of an IPv6 address.

#include "core/approvals/challenge.h"

namespace warifu::approvals {

struct Context
{
    QString application;
    QString place;
    QString prefix; // "203.0.113" or "2001:db8:0"; empty when the address is none
    bool operator==(const Context &) const = default;
};
[[nodiscard]] Context contextOf(const Origin &origin);
// Empty when text is not an address. An IPv4 address inside an IPv6 one counts as IPv4.
[[nodiscard]] QString networkPrefix(const QString &text);

// What of it was never in an approved request. A value the server did not give is not new.
struct Novelty
{
    bool application = false;
    bool place = false;
    bool network = false;
    [[nodiscard]] bool any() const { return application || place || network; }
    bool operator==(const Novelty &) const = default;
};
// With an empty history nothing is compared, so nothing is new.
[[nodiscard]] Novelty noveltyOf(const Context &context, const std::vector<Context> &history);

inline constexpr std::size_t kMaxHistory = 64;
// Puts context last; the one not seen for longest goes when there are more than kMaxHistory.
void remember(std::vector<Context> &history, const Context &context);

} // namespace warifu::approvals
