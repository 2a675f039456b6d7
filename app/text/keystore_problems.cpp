// SPDX-License-Identifier: Apache-2.0
// The five states of the keychain (design section 4), and any other failure.
#include "app/text/problems.h"

#include <QCoreApplication>

namespace warifu::text::problem {

Problem keystoreLocked()
{
    //: Title of a page. The keychain is the operating system's store for secrets.
    return {QCoreApplication::translate("VaultText", "The system keychain is locked"),
            //: Under the title “The system keychain is locked”.
            QCoreApplication::translate(
                "VaultText",
                "Your accounts are in it, unharmed. The system's unlock prompt was "
                "dismissed or could not be shown."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText",
                "Try again and enter the keychain's password, usually the one you "
                "log in with.")};
}

Problem keystoreDenied()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "The system keychain refused access"),
            //: Under the title “The system keychain refused access”.
            QCoreApplication::translate(
                "VaultText",
                "Your accounts are in it, unharmed, but you or the system denied "
                "Warifu the right to read them."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText",
                "Try again and allow access when the system asks. If it does not "
                "ask, allow Warifu in the keychain's own settings.")};
}

Problem keystoreAbsent()
{
    //: Title of a page. The vault key is the entry that opens the user's accounts.
    return {QCoreApplication::translate("VaultText", "The vault key is not in the keychain"),
            //: Under the title “The vault key is not in the keychain”.
            QCoreApplication::translate(
                "VaultText",
                "The account file is here, but the keychain entry that opens it is "
                "missing. Nothing was overwritten."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText",
                "Check that you are logged in as the same user with the same "
                "keychain. If the keychain was reset, restore it from a backup of "
                "your system.")};
}

Problem keystoreNoService()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "This computer has no keychain service"),
            //: Under the title “This computer has no keychain service”.
            QCoreApplication::translate(
                "VaultText", "Warifu keeps keys in the system keychain, and none is running."),
            //: GNOME Keyring and KWallet are product names. Beside a button that offers the file.
            QCoreApplication::translate(
                "VaultText",
                "Install and start GNOME Keyring or KWallet, or keep your accounts "
                "in a file that a passphrase protects.")};
}

Problem keystoreNoAnswer()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "The system keychain does not answer"),
            //: Under the title “The system keychain does not answer”.
            QCoreApplication::translate(
                "VaultText",
                "Perhaps a prompt is open behind another window, or the service "
                "hangs. Nothing was changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText",
                "Look for the prompt, then try again. If that does not help, log "
                "out and in again.")};
}

Problem keystoreFailed()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "The system keychain failed"),
            //: Under the title “The system keychain failed”.
            QCoreApplication::translate(
                "VaultText", "The store for your keys reported an error. Nothing was changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate("VaultText",
                                        "Check the free space of the disk, then try again.")};
}

} // namespace warifu::text::problem
