// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user or the organisation allows of the network.

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace warifu::net {

// Plain HTTP is for servers on this computer (tests, development) and never the default.
enum class PlainHttp { Never, Loopback };

struct HttpPolicy
{
    PlainHttp plainHttp = PlainHttp::Never;
    // "https://host" or "https://host:port" as originOf() writes it. Absent: every origin.
    std::optional<std::vector<QString>> allowedOrigins;
    // PEM certificates that are trusted beside the system's.
    QByteArray authorities;
};

} // namespace warifu::net
