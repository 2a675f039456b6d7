// SPDX-License-Identifier: Apache-2.0
#include "app/platform/own_addresses.h"

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#endif

#include <array>
#include <memory>

namespace warifu::platform {

namespace {

// The first 12 bytes of an IPv4 address in IPv6 (RFC 4291 section 2.5.5.2).
const QByteArray kMapped = QByteArray::fromHex("00000000000000000000ffff");

} // namespace

std::optional<QByteArray> addressBytes(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    if (latin.size() > 45) // the longest text of an address
        return std::nullopt;
    std::array<char, 16> bytes{};
    if (inet_pton(AF_INET, latin.constData(), bytes.data()) == 1)
        return QByteArray(bytes.data(), 4);
    if (inet_pton(AF_INET6, latin.constData(), bytes.data()) != 1)
        return std::nullopt;
    const QByteArray whole(bytes.data(), 16);
    return whole.startsWith(kMapped) ? whole.mid(12) : whole;
}

#ifdef Q_OS_WIN

QStringList ownAddresses()
{
    return {}; // not asked on Windows yet: nothing is compared there
}

#else

QStringList ownAddresses()
{
    ifaddrs *first = nullptr;
    if (getifaddrs(&first) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(first, &freeifaddrs);
    QStringList addresses;
    for (const ifaddrs *at = first; at != nullptr; at = at->ifa_next) {
        if (at->ifa_addr == nullptr || (at->ifa_flags & IFF_LOOPBACK) != 0)
            continue;
        std::array<char, INET6_ADDRSTRLEN> text{};
        const void *bytes = nullptr;
        if (at->ifa_addr->sa_family == AF_INET) {
            bytes = &reinterpret_cast<const sockaddr_in *>(at->ifa_addr)->sin_addr;
        } else if (at->ifa_addr->sa_family == AF_INET6) {
            const auto *v6 = &reinterpret_cast<const sockaddr_in6 *>(at->ifa_addr)->sin6_addr;
            if (!IN6_IS_ADDR_LINKLOCAL(v6))
                bytes = v6;
        }
        if (bytes != nullptr
            && inet_ntop(at->ifa_addr->sa_family, bytes, text.data(), text.size()) != nullptr)
            addresses.append(QString::fromLatin1(text.data()));
    }
    return addresses;
}

#endif

} // namespace warifu::platform
