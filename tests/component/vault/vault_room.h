// SPDX-License-Identifier: Apache-2.0
#pragma once
// A vault over the fake keystore in a temporary folder, with calls that wait for their answer.

#include "core/vault/vault.h"
#include "tests/support/answer.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/manual_clock.h"
#include "tests/support/seeded_entropy.h"

#include <QDir>
#include <QTemporaryDir>

namespace warifu::test {

// The cheapest derivation that is allowed.
inline constexpr crypto::Argon2Cost kCheapCost{1, 8 * 1024};

[[nodiscard]] inline SecretBytes secretOf(const char *text)
{
    const std::string_view view(text);
    // Test data.
    return SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(view.data()), view.size()});
}

[[nodiscard]] inline accounts::AccountId idOf(std::uint32_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = 0xA0;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return accounts::AccountId(bytes);
}

// A typical account: issuer and name of usual length, a 160-bit secret that depends on number.
[[nodiscard]] inline vault::NewAccount newAccount(std::uint32_t number,
                                                  otp::Kind kind = otp::Kind::Totp)
{
    vault::NewAccount fresh;
    fresh.account.id = idOf(number);
    fresh.account.parameters.kind = kind;
    fresh.account.issuer = QStringLiteral("Example %1").arg(number);
    fresh.account.name = QStringLiteral("user%1@example.com").arg(number);
    fresh.account.group = QStringLiteral("Work");
    fresh.secret = SecretBytes(20);
    SeededEntropy entropy(number + 1'000);
    // Test data.
    entropy.fill(fresh.secret.exposeWritable());
    return fresh;
}

// Flushing a file in memory costs nothing, and these tests flush thousands of them.
[[nodiscard]] inline QString memoryFolder()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath())
        + QStringLiteral("/warifu-vault-XXXXXX");
}

class VaultRoom
{
public:
    using Done = Result<void, vault::VaultError>;
    using Opened = Result<vault::OpenReport, vault::VaultError>;

    explicit VaultRoom(std::size_t capacity = 32'768) : keystore(capacity) { restart(); }

    // As if the program had ended and begun again.
    void restart()
    {
        vault.reset();
        vault = std::make_unique<vault::Vault>(keystore, folder(), clock, entropy, kCheapCost);
    }

    [[nodiscard]] QString folder() const { return dir.path(); }
    [[nodiscard]] QString file(int slot = 0) const
    {
        return slot == 0 ? dir.filePath(QStringLiteral("catalogue.warifu"))
                         : dir.filePath(QStringLiteral("catalogue.%1.warifu").arg(slot));
    }

    Done create(SecretBytes passphrase = {})
    {
        Answer<Done> answer;
        vault->create(std::move(passphrase), answer.callback());
        return take(answer);
    }
    Opened open(SecretBytes passphrase = {})
    {
        Answer<Opened> answer;
        vault->open(std::move(passphrase), answer.callback());
        return take(answer);
    }
    Opened reopen(SecretBytes passphrase = {})
    {
        restart();
        auto opened = open(std::move(passphrase));
        settle();
        return opened;
    }
    Opened retryPages()
    {
        Answer<Opened> answer;
        vault->retryPages(answer.callback());
        return take(answer);
    }
    Done commit(vault::Change change)
    {
        Answer<Done> answer;
        vault->commit(std::move(change), answer.callback());
        return take(answer);
    }
    Done add(std::uint32_t first, std::uint32_t count = 1)
    {
        vault::Change change;
        for (std::uint32_t i = 0; i < count; ++i)
            change.add.push_back(newAccount(first + i));
        return commit(std::move(change));
    }
    Done purge(std::uint32_t number)
    {
        vault::Change change;
        change.purge.push_back(idOf(number));
        return commit(std::move(change));
    }
    Done rename(std::uint32_t number, const QString &name)
    {
        vault::Change change;
        vault::CredentialEdit edit;
        edit.id = idOf(number);
        edit.name = name;
        change.edit.push_back(std::move(edit));
        return commit(std::move(change));
    }
    Done inCatalogue(std::function<void(accounts::Catalogue &)> function)
    {
        vault::Change change;
        change.catalogue = std::move(function);
        return commit(std::move(change));
    }
    Done changePassphrase(SecretBytes current, SecretBytes fresh)
    {
        Answer<Done> answer;
        vault->changePassphrase(std::move(current), std::move(fresh), answer.callback());
        return take(answer);
    }
    Done moveTo(keystore::Keystore &target)
    {
        Answer<Done> answer;
        vault->moveTo(target, answer.callback());
        return take(answer);
    }
    // Lets what follows an answer (sweeping, putting right) come to its end.
    void settle() { runPendingEvents(); }

    [[nodiscard]] bool hasSecret(std::uint32_t number) const
    {
        const vault::Credential *const found = vault->credential(idOf(number));
        const vault::NewAccount expected = newAccount(number);
        // Compared with what the test put in.
        return found && equalInConstantTime(found->secret.expose(), expected.secret.expose());
    }
    [[nodiscard]] bool hasAll(std::uint32_t first, std::uint32_t count) const
    {
        for (std::uint32_t i = 0; i < count; ++i)
            if (!hasSecret(first + i) || !vault->catalogue().find(idOf(first + i)))
                return false;
        return true;
    }

    QTemporaryDir dir{memoryFolder()};
    FakeKeystore keystore;
    ManualClock clock;
    SeededEntropy entropy;
    std::unique_ptr<vault::Vault> vault;

private:
    template<class T>
    static T take(Answer<T> &answer)
    {
        if (!answer.arrives())
            qFatal("no answer from the vault");
        return std::move(*answer);
    }
};

} // namespace warifu::test
