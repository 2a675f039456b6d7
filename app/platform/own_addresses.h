// SPDX-License-Identifier: Apache-2.0
#pragma once
// The addresses of this computer's network interfaces, and whether two texts are one address.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace warifu::platform {

// As text, loopback and link-local ones left out; empty where the system does not tell.
[[nodiscard]] QStringList ownAddresses();

// 4 or 16 bytes; an IPv4 address inside an IPv6 one counts as IPv4. Nothing for what is no address.
[[nodiscard]] std::optional<QByteArray> addressBytes(const QString &text);

} // namespace warifu::platform
