// SPDX-License-Identifier: Apache-2.0
#include "app/text/vault_text.h"

#include "app/text/problems.h"

#include <QCoreApplication>

namespace warifu::text {

Problem describe(vault::VaultError error)
{
    using vault::VaultError;
    switch (error) {
    case VaultError::KeystoreLocked:
        return problem::keystoreLocked();
    case VaultError::KeystoreDenied:
        return problem::keystoreDenied();
    case VaultError::KeystoreAbsent:
        return problem::keystoreAbsent();
    case VaultError::KeystoreNoService:
        return problem::keystoreNoService();
    case VaultError::KeystoreNoAnswer:
        return problem::keystoreNoAnswer();
    case VaultError::KeystoreFailed:
        return problem::keystoreFailed();
    case VaultError::NoVault:
        return problem::noVault();
    case VaultError::NeedsPassphrase:
        return problem::needsPassphrase();
    case VaultError::WrongPassphrase:
        return problem::wrongPassphrase();
    case VaultError::WrongKeychain:
        return problem::wrongKeychain();
    case VaultError::Damaged:
        return problem::damaged();
    case VaultError::NewerFormat:
        return problem::newerFormat();
    case VaultError::Memory:
        return problem::memory();
    case VaultError::NotOpen:
        return problem::notOpen();
    case VaultError::UnknownAccount:
        return problem::unknownAccount();
    case VaultError::TooLarge:
        return problem::tooLarge();
    case VaultError::Busy:
        return problem::busy();
    case VaultError::ChangedElsewhere:
        return problem::changedElsewhere();
    case VaultError::FileNoAccess:
        return problem::fileNoAccess();
    case VaultError::FileNoSpace:
        return problem::fileNoSpace();
    case VaultError::FileBroken:
        return problem::fileBroken();
    case VaultError::NotAllowed:
        return problem::notAllowed();
    }
    return {};
}

Problem describe(keystore::UnlockError error)
{
    using keystore::UnlockError;
    switch (error) {
    case UnlockError::WrongPassphrase:
        return problem::wrongPassphrase();
    case UnlockError::Damaged:
        //: Title of a page. The passphrase file holds the keys where there is no keychain.
        return {QCoreApplication::translate("VaultText", "The passphrase file is damaged"),
                //: Under the title “The passphrase file is damaged”.
                QCoreApplication::translate(
                    "VaultText",
                    "The file that holds your keys was changed or is not Warifu's. It "
                    "was left as it is."),
                //: Beside a “Try again” button.
                QCoreApplication::translate("VaultText",
                                            "Put the file back from a backup, then try again.")};
    case UnlockError::NewerFormat:
        return problem::newerFormat();
    case UnlockError::NoFile:
        return problem::noVault();
    case UnlockError::Exists:
        //: Title of a message when a passphrase file should be made where one is.
        return {QCoreApplication::translate("VaultText", "There is a passphrase file already"),
                //: Under the title “There is a passphrase file already”.
                QCoreApplication::translate("VaultText", "It was left as it is."),
                //: Under the title “There is a passphrase file already”.
                QCoreApplication::translate(
                    "VaultText", "Unlock it with its passphrase, or choose another folder.")};
    case UnlockError::NoAccess:
        return problem::fileNoAccess();
    case UnlockError::NoSpace:
        return problem::fileNoSpace();
    case UnlockError::Memory:
        return problem::memory();
    case UnlockError::NoAnswer:
        //: Title of a message after checking a passphrase was broken off.
        return {QCoreApplication::translate("VaultText", "Unlocking was interrupted"),
                //: Under the title “Unlocking was interrupted”.
                QCoreApplication::translate("VaultText", "Nothing was changed."),
                //: Under the title “Unlocking was interrupted”.
                QCoreApplication::translate("VaultText", "Enter the passphrase again.")};
    }
    return {};
}

QString describe(keystore::KeystoreState state)
{
    using keystore::KeystoreState;
    switch (state) {
    case KeystoreState::Ready:
        //: State of the system keychain, in one line.
        return QCoreApplication::translate("VaultText", "The keychain is ready.");
    case KeystoreState::Locked:
        //: State of the system keychain, in one line.
        return QCoreApplication::translate("VaultText",
                                           "The keychain is locked. Unlock it when asked.");
    case KeystoreState::NoService:
        //: State of the system keychain, in one line.
        return QCoreApplication::translate(
            "VaultText", "There is no keychain service. Start one, or use a passphrase file.");
    case KeystoreState::NoAnswer:
        //: State of the system keychain, in one line.
        return QCoreApplication::translate(
            "VaultText", "The keychain does not answer. Look for an open prompt.");
    }
    return {};
}

QString describe(accounts::Health health)
{
    using accounts::Health;
    switch (health) {
    case Health::Good:
        return {};
    case Health::Recovered:
        //: On an account's row. The account came back although the list had lost it.
        return QCoreApplication::translate(
            "VaultText", "Recovered from the keychain. Group and notes may be missing.");
    case Health::SecretMissing:
        //: On a grey account row. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "VaultText",
            "The key is no longer in the keychain. Set this account up again at the "
            "service.");
    case Health::PageDamaged:
        //: On a grey account row. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "VaultText",
            "The keychain entry that holds the key is damaged. Restore it from a "
            "backup, or set the account up again.");
    case Health::PageUnread:
        //: On a grey account row. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "VaultText", "The key could not be read yet. Unlock the keychain and try again.");
    }
    return {};
}

} // namespace warifu::text
