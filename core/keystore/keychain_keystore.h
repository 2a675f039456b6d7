// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keystore in the operating system's keychain through QtKeychain. Items carry opaque names only.
// QtKeychain runs one job at a time and has no timeouts: jobs are queued here, each with a deadline.

#include "core/keystore/keystore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace warifu::keystore {

struct KeychainOptions
{
    // Shown by the system as the item's origin and prefixed to names; "warifu" for the default
    // profile, "warifu-<hash>" for another --home. No issuer or user name.
    QString service = QStringLiteral("warifu");
    // For one job. A user may be typing a password into the system's prompt, hence minutes.
    std::chrono::milliseconds deadline{120'000};
};

class KeychainKeystore final : public QObject, public Keystore
{
    Q_OBJECT
public:
    explicit KeychainKeystore(KeychainOptions options = {});
    ~KeychainKeystore() override;

    [[nodiscard]] std::size_t capacity() const override;
    void probe(Callback<KeystoreState> done) override;
    void read(const QString &name, Callback<Result<SecretBytes, KeystoreError>> done) override;
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, KeystoreError>> done) override;
    void remove(const QString &name, Callback<Result<void, KeystoreError>> done) override;

Q_SIGNALS:
    // The system takes longer than a second: it probably shows a prompt. Ends with waiting(false).
    void waiting(bool isWaiting);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace warifu::keystore
