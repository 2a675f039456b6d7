// SPDX-License-Identifier: Apache-2.0
#pragma once
// Values that several of the vault's unit tests need.

#include "core/vault/key_wrap.h"
#include "core/vault/page_set.h"
#include "tests/support/seeded_entropy.h"

#include <QByteArray>

#include <vector>

namespace warifu::test {

using Bytes = std::vector<std::uint8_t>;

[[nodiscard]] inline Bytes bytesOf(const SecretBytes &secret)
{
    // Test data.
    return {secret.expose().begin(), secret.expose().end()};
}

// QTest carries byte arrays.
[[nodiscard]] inline QByteArray toQt(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

[[nodiscard]] inline ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()),
            static_cast<std::size_t>(bytes.size())};
}

[[nodiscard]] inline SecretBytes secretOf(std::size_t size, std::uint64_t seed)
{
    SecretBytes secret(size);
    SeededEntropy entropy(seed);
    // Test data.
    entropy.fill(secret.exposeWritable());
    return secret;
}

[[nodiscard]] inline accounts::AccountId idOf(std::uint8_t number)
{
    return accounts::AccountId({number, 0xA5});
}

[[nodiscard]] inline vault::Credential credential(std::uint8_t number, std::uint64_t revision = 1)
{
    vault::Credential record;
    record.id = idOf(number);
    record.revision = revision;
    record.issuer = QStringLiteral("Example");
    record.name = QStringLiteral("hanako@example.com");
    record.secret = secretOf(20, number);
    return record;
}

[[nodiscard]] inline vault::Record record(std::uint8_t number, std::uint64_t revision = 1)
{
    return std::make_shared<const vault::Credential>(credential(number, revision));
}

[[nodiscard]] inline bool isSame(const vault::Credential &a, const vault::Credential &b)
{
    // Test data.
    return a.id == b.id && a.revision == b.revision && a.parameters == b.parameters
        && a.issuer == b.issuer && a.name == b.name && a.initialCounter == b.initialCounter
        && equalInConstantTime(a.secret.expose(), b.secret.expose())
        && equalInConstantTime(a.pin.expose(), b.pin.expose());
}

} // namespace warifu::test
