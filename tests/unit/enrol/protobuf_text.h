// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes protobuf for tests: well-formed by default, and whatever else a row asks for.

#include <QByteArray>

namespace warifu::enrol::test {

inline QByteArray varint(quint64 value)
{
    QByteArray bytes;
    do {
        bytes += static_cast<char>((value & 0x7F) | (value > 0x7F ? 0x80 : 0));
        value >>= 7;
    } while (value != 0);
    return bytes;
}

inline QByteArray number(int field, quint64 value)
{
    return varint(static_cast<quint64>(field) << 3) + varint(value);
}

inline QByteArray bytes(int field, const QByteArray &value)
{
    return varint(static_cast<quint64>(field) << 3 | 2) + varint(static_cast<quint64>(value.size()))
        + value;
}

// One account with the RFC's secret; extra fields are appended.
inline QByteArray account(const QByteArray &name, const QByteArray &issuer,
                          const QByteArray &extra = {})
{
    return bytes(1, bytes(1, "12345678901234567890") + bytes(2, name) + bytes(3, issuer) + extra);
}

inline QByteArray batch(int parts, int part, qint32 id, int version = 1)
{
    return number(2, static_cast<quint64>(version)) + number(3, static_cast<quint64>(parts))
        + number(4, static_cast<quint64>(part)) + number(5, static_cast<quint64>(qint64{id}));
}

inline QByteArray migrationUri(const QByteArray &payload)
{
    return "otpauth-migration://offline?data=" + payload.toBase64().toPercentEncoding();
}

} // namespace warifu::enrol::test
