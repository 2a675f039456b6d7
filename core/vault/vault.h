// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault: sealed credential pages in a keystore plus the encrypted catalogue file, opened,
// changed and locked as one. Every change is a Change: pages first, then the catalogue, then
// memory; a failing or interrupted step leaves the old state, or the new one, never half.

#include "core/accounts/catalogue.h"
#include "core/base/callback.h"
#include "core/base/environment.h"
#include "core/base/file_lock.h"
#include "core/crypto/argon2id.h"
#include "core/keystore/keystore.h"
#include "core/vault/credential.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace warifu::vault {

enum class VaultError {
    // the keystore's five states (design section 4)
    KeystoreLocked,
    KeystoreDenied,
    KeystoreAbsent, // it answers, but the vault key is not in it, and a catalogue file exists
    KeystoreNoService,
    KeystoreNoAnswer,
    KeystoreFailed, // any other failure of the keystore
    // opening
    NoVault,         // first run: no catalogue file and no vault key; create() makes one
    NeedsPassphrase, // an app passphrase is set; open again with it
    WrongPassphrase,
    WrongKeychain, // the keychain holds the key of another vault
    Damaged,       // header or every generation of the catalogue is unreadable
    NewerFormat,   // written by a newer Warifu
    Memory,        // not enough memory for the key derivation
    // changing
    NotOpen,
    UnknownAccount,
    TooLarge,         // a record larger than a page, or more than kMaxAccounts
    Busy,             // another process is at work in the folder and did not end in time
    ChangedElsewhere, // another process changed passphrase, keystore or vault: open again
    FileNoAccess,     // catalogue: permission, read-only
    FileNoSpace,      // catalogue: disk full
    FileBroken,       // catalogue: other I/O error
    NotAllowed,       // the organisation's policies forbid it; said by those above the vault
};

// Things found at opening that the user should hear about; the vault is open all the same.
struct OpenReport
{
    std::size_t recovered = 0;     // records without entry came back
    std::size_t withoutSecret = 0; // entries without record
    std::size_t damagedPages = 0;
    std::size_t unreadPages = 0;
    int generationsBack = 0;             // 0: the newest catalogue was good
    bool rebuiltFromPages = false;       // no catalogue could be read
    std::optional<VaultError> pageError; // why pages are unread
    [[nodiscard]] bool allGood() const;
};

struct NewAccount
{
    accounts::Account account; // id must be set; health is ignored
    SecretBytes secret;
    SecretBytes pin;
};

// New values for what a record holds; unset means unchanged.
struct CredentialEdit
{
    accounts::AccountId id;
    std::optional<QString> issuer;
    std::optional<QString> name;
    std::optional<otp::Parameters> parameters;
    std::optional<SecretBytes> pin;
};

// What other rooms keep in the catalogue file, sealed with it and opaque to the vault. The numbers
// are part of the file format; those below 16 are the vault's own.
enum class Section : std::uint16_t {
    PushTokens = 16,     // core/servers: registrations and private keys
    ApprovalBook = 17,   // core/approvals
    ApprovalReplay = 18, // core/approvals
    ReportOutbox = 19,   // core/reports
    ReportSender = 20,   // core/signin: receiver, and the key that signs reports
    ActivityKey = 21,    // core/activity
};
inline constexpr std::size_t kMaxSectionSize = 16 * 1024 * 1024;

// What becomes of a section. edit gets it as the transaction finds it (nullptr: there is none; the
// pointer is lent for the call) and gives what replaces it (empty: it goes), or nothing to refuse
// the whole change.
struct SectionEdit
{
    Section number = Section::PushTokens;
    std::function<std::optional<SecretBytes>(const SecretBytes *now)> edit;

    // Whatever is there now.
    [[nodiscard]] static SectionEdit replace(Section number, SecretBytes bytes);
};

// One transaction. Order of effects: add, edit, purge, then catalogue on the result, then sections.
struct Change
{
    std::vector<NewAccount> add;
    std::vector<CredentialEdit> edit;
    std::vector<accounts::AccountId> purge;               // record and entry, for good
    std::function<void(accounts::Catalogue &)> catalogue; // order, pins, trash, counters, notes
    // Refused: UnknownAccount; larger than kMaxSectionSize: TooLarge.
    std::vector<SectionEdit> sections;
};

class Vault final : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Opening, Locked, Open };
    Q_ENUM(State)
    class Private; // for the operations in this folder only

    // folder holds catalogue.warifu and its older generations. References must outlive the vault.
    Vault(keystore::Keystore &keystore, QString folder, const Clock &clock, Entropy &entropy,
          crypto::Argon2Cost cost = {});
    ~Vault() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] bool hasPassphrase() const; // known once the header was read

    // Makes a vault where none is (NoVault); passphrase may be empty (none). Errors: Keystore*,
    // File*, Damaged when there is one already.
    void create(SecretBytes passphrase, Callback<Result<void, VaultError>> done);
    // Reads the header and the vault key, then the pages. passphrase empty: answers
    // NeedsPassphrase where one is set. Runs the key derivation on a worker thread.
    void open(SecretBytes passphrase, Callback<Result<OpenReport, VaultError>> done);
    // Reads again the pages that could not be read.
    void retryPages(Callback<Result<OpenReport, VaultError>> done);
    // Wipes the key, the pages and the catalogue from memory. State Locked.
    void lock();
    // Empty fresh passphrase removes it. Rewraps the key only.
    void changePassphrase(SecretBytes current, SecretBytes fresh,
                          Callback<Result<void, VaultError>> done);

    // Is it the app passphrase? WrongPassphrase otherwise, and for any but an empty one where none
    // is set. Derives once, writes nothing.
    void verifyPassphrase(SecretBytes passphrase, Callback<Result<void, VaultError>> done);

    // Empty unless open.
    [[nodiscard]] const accounts::Catalogue &catalogue() const;
    // How many items of the keystore hold records; 0 unless open.
    [[nodiscard]] std::size_t pages() const;
    // Changes are carried out one after another. A Change that touches only the catalogue writes no
    // page.
    void commit(Change change, Callback<Result<void, VaultError>> done);

    // nullptr when unknown or without secret. The pointer dies with the next change or lock: use it
    // at once, never keep it.
    [[nodiscard]] const Credential *credential(const accounts::AccountId &id) const;
    // nullptr unless open, and where nothing was ever kept. The pointer dies with the next change
    // or lock: use it at once, never keep it.
    [[nodiscard]] const SecretBytes *section(Section number) const;
    // The same, to tell whether it is still the one that was looked at: it is, as long as the
    // pointer is equal. Keep it as a weak_ptr only.
    [[nodiscard]] std::shared_ptr<const SecretBytes> sharedSection(Section number) const;
    // The account that has the same secret, for duplicate warnings; null id when none.
    [[nodiscard]] accounts::AccountId findSecret(ByteView secret) const;

    // Moves everything into another keystore (keychain <-> passphrase file): written and read back
    // there first, then the catalogue, then removed here. The vault uses target afterwards.
    void moveTo(keystore::Keystore &target, Callback<Result<void, VaultError>> done);
    // The same store under another name; between two operations.
    void useKeystore(keystore::Keystore &keystore);

    // Several processes may use one folder. Every change waits until no other one is at work there
    // (Busy after the deadline), and is made upon what the others have left. Where they changed the
    // passphrase or moved the vault, this one locks itself and answers ChangedElsewhere.
    // Takes over what others have changed; cheap where nothing has.
    void refresh(Callback<Result<void, VaultError>> done);
    // Keeps others out over several calls, until the last copy is gone; calls of this vault pass.
    // Makes the folder where there is none. Errors: Busy, File*.
    using Hold = std::shared_ptr<const FileLock>;
    void holdLock(Callback<Result<Hold, VaultError>> done);
    // How long to wait for others; 10 seconds.
    void setLockDeadline(std::chrono::milliseconds deadline);

Q_SIGNALS:
    // An open vault is about to lock: what is in it can be read for the last time.
    void locking();
    void stateChanged();
    // Before catalogueChanged, where the change is this process's own.
    void committed();
    // Once per committed change, after memory was swapped, and when another process's changes were
    // taken over.
    void catalogueChanged();
    // Once per committed change that touched sections and nothing else; one that touched both, and
    // another process's, comes as catalogueChanged.
    void sectionsChanged();
    // The vault has locked itself, see ChangedElsewhere.
    void changedElsewhere();

private:
    std::unique_ptr<Private> d;
};

} // namespace warifu::vault
