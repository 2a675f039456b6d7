// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ZIP archive of stored members, written by hand, so that no test depends on the library that the
// readers use (APPNOTE 6.3.10 sections 4.3.7, 4.3.12, 4.3.16).

#include <QByteArray>

#include <utility>
#include <vector>

namespace warifu::exchange::test {

inline QByteArray littleEndian(quint32 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

inline quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

inline QByteArray storedZip(const std::vector<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto &[name, bytes] : members) {
        const auto size = static_cast<quint32>(bytes.size());
        // Version 1.0, no flags, stored, a fixed time, CRC, sizes, length of the name, no extra.
        const QByteArray common = littleEndian(10, 2) + littleEndian(0, 2) + littleEndian(0, 2)
            + littleEndian(0x21'0000, 4) + littleEndian(crc32Of(bytes), 4) + littleEndian(size, 4)
            + littleEndian(size, 4) + littleEndian(static_cast<quint32>(name.size()), 2)
            + littleEndian(0, 2);
        directory += QByteArray("PK\x01\x02") + littleEndian(10, 2) + common + QByteArray(10, '\0')
            + littleEndian(static_cast<quint32>(archive.size()), 4) + name;
        archive += QByteArray("PK\x03\x04") + common + name + bytes;
    }
    const auto count = static_cast<quint32>(members.size());
    return archive + directory + "PK\x05\x06" + QByteArray(4, '\0') + littleEndian(count, 2)
        + littleEndian(count, 2) + littleEndian(static_cast<quint32>(directory.size()), 4)
        + littleEndian(static_cast<quint32>(archive.size()), 4) + QByteArray(2, '\0');
}

} // namespace warifu::exchange::test
