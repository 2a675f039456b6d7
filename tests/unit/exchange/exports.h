// SPDX-License-Identifier: Apache-2.0
#pragma once
// What tests of exporters share: accounts from a few words, and an export into an import.

#include "tests/support/seeded_entropy.h"
#include "tests/unit/exchange/imports.h"

#include "core/exchange/exporting.h"

namespace warifu::exchange::test {

inline constexpr crypto::Argon2Cost kCheap{.passes = 1, .memoryKiB = 8 * 1024};

inline otp::Parameters parametersOf(otp::Kind kind)
{
    otp::Parameters parameters;
    parameters.kind = kind;
    return otp::validated(parameters).value_or(parameters);
}

inline ExportEntry entryOf(otp::Kind kind, const QString &issuer = QStringLiteral("Example"),
                           const QString &name = QStringLiteral("alice"))
{
    static warifu::test::SeededEntropy entropy;
    ExportEntry entry;
    entry.account.id = accounts::AccountId::make(entropy);
    entry.account.parameters = parametersOf(kind);
    entry.account.issuer = issuer;
    entry.account.name = name;
    entry.account.createdAt = unixSeconds(1'700'000'000);
    entry.secret = SecretBytes::copyOf(viewOf(QByteArray::fromHex(kSecretHex)));
    if (kind == otp::Kind::Yandex)
        entry.secret.truncate(16);
    if (otp::needsPin(kind))
        entry.pin = SecretBytes::copyOf(viewOf("1234"));
    return entry;
}

inline const Exporter &exporter(const char *id)
{
    const Exporter *const found = findExporter(id);
    if (!found)
        qFatal("no exporter %s", id);
    return *found;
}

inline Result<Export, ExportError> exported(const char *id, const std::vector<ExportEntry> &entries,
                                            const QByteArray &password = {},
                                            const policy::ExportRules &rules = {})
{
    static warifu::test::SeededEntropy entropy(7);
    return exportAccounts(exporter(id), entries,
                          {viewOf(password), unixSeconds(1'790'000'000), entropy, kCheap, rules});
}

inline QByteArray textOf(const Export &result)
{
    return arrayOf(result.bytes.expose()); // the test's own keys
}

} // namespace warifu::exchange::test
