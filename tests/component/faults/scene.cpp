// SPDX-License-Identifier: Apache-2.0
#include "tests/component/faults/scene.h"

#include "core/keystore/passphrase_keystore.h"
#include "tests/component/faults/file_keystore.h"
#include "tests/component/vault/vault_room.h"

namespace warifu::test {

namespace {

using Done = Result<void, vault::VaultError>;
using Opened = Result<vault::OpenReport, vault::VaultError>;

// A vault over one of the two keystores, unlocked.
class Scene
{
public:
    Scene(StoreKind kind, const QString &folder)
    {
        if (kind == StoreKind::Files) {
            m_files = std::make_unique<FileKeystore>(folder);
        } else {
            m_sealed = std::make_unique<keystore::PassphraseKeystore>(
                folder + QStringLiteral("/keystore.warifu"), m_entropy, kCheapCost);
            Answer<Result<void, keystore::UnlockError>> unlocked;
            if (m_sealed->fileExists())
                m_sealed->unlock(secretOf("store"), unlocked.callback());
            else
                m_sealed->create(secretOf("store"), unlocked.callback());
            m_isReady = unlocked.arrives() && unlocked->has_value();
        }
        keystore::Keystore &keystore =
            m_files ? static_cast<keystore::Keystore &>(*m_files) : *m_sealed;
        m_vault = std::make_unique<vault::Vault>(keystore, folder, m_clock, m_entropy, kCheapCost);
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] vault::Vault &vault() { return *m_vault; }

    Opened open(const char *passphrase)
    {
        Answer<Opened> answer;
        m_vault->open(secretOf(passphrase), answer.callback());
        if (!answer.arrives())
            qFatal("the vault does not answer");
        return std::move(*answer);
    }
    bool create()
    {
        Answer<Done> answer;
        m_vault->create({}, answer.callback());
        return answer.arrives() && answer->has_value();
    }
    bool commit(vault::Change change)
    {
        Answer<Done> answer;
        m_vault->commit(std::move(change), answer.callback());
        return answer.arrives() && answer->has_value();
    }
    bool changePassphrase(const char *current, const char *fresh)
    {
        Answer<Done> answer;
        m_vault->changePassphrase(secretOf(current), secretOf(fresh), answer.callback());
        return answer.arrives() && answer->has_value();
    }

private:
    SystemEntropy m_entropy;
    ManualClock m_clock;
    std::unique_ptr<FileKeystore> m_files;
    std::unique_ptr<keystore::PassphraseKeystore> m_sealed;
    std::unique_ptr<vault::Vault> m_vault;
    bool m_isReady = true;
};

vault::Change inCatalogue(std::function<void(accounts::Catalogue &)> function)
{
    vault::Change change;
    change.catalogue = std::move(function);
    return change;
}

vault::Change adding(std::uint32_t first, std::uint32_t count)
{
    vault::Change change;
    for (std::uint32_t i = 0; i < count; ++i)
        change.add.push_back(newAccount(first + i, i % 3 == 0 ? otp::Kind::Hotp : otp::Kind::Totp));
    return change;
}

vault::Change renaming(std::initializer_list<std::uint32_t> numbers, const QString &name)
{
    vault::Change change;
    for (const std::uint32_t number : numbers) {
        vault::CredentialEdit edit;
        edit.id = idOf(number);
        edit.name = name;
        edit.pin = secretOf("2580");
        change.edit.push_back(std::move(edit));
    }
    return change;
}

vault::Change everything()
{
    vault::Change change = adding(300, 20);
    change.edit = std::move(renaming({10, 30, 60}, QString(150, QLatin1Char('e'))).edit);
    change.purge = {idOf(11), idOf(61)};
    change.catalogue = [](accounts::Catalogue &c) {
        c.move(idOf(300), 0);
        c.find(idOf(12))->note = QStringLiteral("all at once");
    };
    return change;
}

// The steps by number, as steps() lists them.
bool carryOut(Scene &scene, std::size_t step)
{
    switch (step) {
    case 0:
        return scene.commit(adding(0, 1));
    case 1:
        return scene.commit(adding(10, 60));
    case 2:
        return scene.commit(renaming({15}, QStringLiteral("edited")));
    case 3:
        return scene.commit(renaming({16}, QString(900, QLatin1Char('g'))));
    case 4:
        return scene.commit(inCatalogue(
            [](accounts::Catalogue &c) { c.find(idOf(17))->trashedAt = unixSeconds(9); }));
    case 5: {
        vault::Change change;
        change.purge = {idOf(17), idOf(50)};
        return scene.commit(std::move(change));
    }
    case 6:
        return scene.commit(inCatalogue([](accounts::Catalogue &c) { c.move(idOf(40), 0); }));
    case 7:
        return scene.commit(
            inCatalogue([](accounts::Catalogue &c) { ++c.find(idOf(10))->counter; }));
    case 8:
        return scene.commit(everything());
    case 9:
        return scene.changePassphrase("", "one");
    case 10:
        return scene.changePassphrase("one", "two");
    case 11:
        return scene.commit(adding(400, 1));
    case 12:
        return scene.changePassphrase("two", "");
    default:
        qFatal("no such step");
    }
}

void describe(QByteArray &text, const SecretBytes &secret)
{
    // Test data.
    const ByteView bytes = secret.expose();
    text += QByteArray(reinterpret_cast<const char *>(bytes.data()),
                       static_cast<qsizetype>(bytes.size()))
                .toHex();
}

QByteArray describe(const vault::Vault &vault)
{
    QByteArray text;
    for (const accounts::Account &account : vault.catalogue().accounts()) {
        text += account.id.text().toUtf8() + ' ' + account.issuer.toUtf8() + ' '
            + account.name.toUtf8() + ' ' + account.group.toUtf8() + ' ' + account.note.toUtf8()
            + ' ' + QByteArray::number(quint64(account.counter)) + ' '
            + (account.trashedAt ? "trashed" : "kept") + ' '
            + QByteArray::number(static_cast<int>(account.health)) + ' ';
        if (const vault::Credential *const record = vault.credential(account.id)) {
            text += record->name.toUtf8() + ' ';
            describe(text, record->secret);
            text += '+';
            describe(text, record->pin);
        }
        text += '\n';
    }
    return text;
}

// Does the vault take a change and keep it? Undone at the end, for the sake of whoever looks next.
bool livesOnIn(StoreKind kind, const QString &folder, const char *passphrase,
               const QByteArray &expected)
{
    {
        Scene scene(kind, folder);
        if (!scene.isReady() || !scene.open(passphrase) || !scene.commit(adding(900, 1)))
            return false;
    }
    Scene scene(kind, folder);
    if (!scene.isReady())
        return false;
    const auto opened = scene.open(passphrase);
    vault::Change change;
    change.purge = {idOf(900)};
    return opened && opened->allGood() && scene.commit(std::move(change))
        && describe(scene.vault()) == expected;
}

} // namespace

const std::vector<Step> &steps()
{
    static const std::vector<Step> all{
        {"add", ""},
        {"add sixty", ""},
        {"edit", ""},
        {"edit that grows", ""},
        {"to the trash", ""},
        {"purge", ""},
        {"reorder", ""},
        {"advance a counter", ""},
        {"everything at once", ""},
        {"set a passphrase", ""},
        {"change the passphrase", "one"},
        {"add under a passphrase", "two"},
        {"remove the passphrase", "two"},
    };
    return all;
}

bool createVault(StoreKind kind, const QString &folder)
{
    Scene scene(kind, folder);
    return scene.isReady() && scene.create();
}

bool runStep(StoreKind kind, const QString &folder, std::size_t step,
             const std::function<void()> &opened, QByteArray &memory)
{
    Scene scene(kind, folder);
    if (!scene.isReady() || !scene.open(steps()[step].passphrase))
        qFatal("cannot open the vault before step %zu", step);
    runPendingEvents();
    opened();
    const bool isDone = carryOut(scene, step);
    memory = describe(scene.vault());
    return isDone;
}

QByteArray openOnce(StoreKind kind, const QString &folder, bool &rebuilt)
{
    Scene scene(kind, folder);
    const auto opened = scene.isReady() ? scene.open("") : failure(vault::VaultError::NotOpen);
    if (!opened)
        return "error " + QByteArray::number(static_cast<int>(opened.error()));
    rebuilt = opened->rebuiltFromPages;
    return "passphrase ''\n" + describe(scene.vault());
}

QByteArray look(StoreKind kind, const QString &folder, bool livesOn)
{
    for (const char *const passphrase : {"", "one", "two"}) {
        QByteArray text;
        {
            Scene scene(kind, folder);
            if (!scene.isReady())
                return "keystore does not open";
            const auto opened = scene.open(passphrase);
            if (!opened) {
                const vault::VaultError error = opened.error();
                if (error == vault::VaultError::NeedsPassphrase
                    || error == vault::VaultError::WrongPassphrase)
                    continue;
                return "error " + QByteArray::number(static_cast<int>(error));
            }
            if (!opened->allGood())
                return "report is not good";
            text = describe(scene.vault());
            runPendingEvents(); // what is put right after opening
        }
        if (livesOn && !livesOnIn(kind, folder, passphrase, text))
            return "does not live on";
        return "passphrase '" + QByteArray(passphrase) + "'\n" + text;
    }
    return "no passphrase opens it";
}

} // namespace warifu::test
