// SPDX-License-Identifier: Apache-2.0
// What can keep a vault from opening, apart from the keychain.
#include "app/text/problems.h"

#include <QCoreApplication>

namespace warifu::text::problem {

Problem noVault()
{
    //: Title of the first page of a new user.
    return {QCoreApplication::translate("VaultText", "There are no accounts yet"),
            //: Under the title “There are no accounts yet”.
            QCoreApplication::translate("VaultText", "Warifu was not set up here before."),
            //: Under the title “There are no accounts yet”.
            QCoreApplication::translate("VaultText", "Add your first account.")};
}

Problem needsPassphrase()
{
    //: Title of the unlock page.
    return {QCoreApplication::translate("VaultText", "Warifu is locked"),
            //: Under the title “Warifu is locked”.
            QCoreApplication::translate("VaultText", "A passphrase protects your accounts."),
            //: Above the passphrase field.
            QCoreApplication::translate("VaultText", "Enter the passphrase.")};
}

Problem wrongPassphrase()
{
    //: On the unlock page.
    return {QCoreApplication::translate("VaultText", "The passphrase is wrong"),
            //: Under “The passphrase is wrong”.
            QCoreApplication::translate("VaultText", "Your accounts are unharmed."),
            //: Above the passphrase field.
            QCoreApplication::translate("VaultText",
                                        "Try again. Check Caps Lock and the keyboard layout.")};
}

Problem wrongKeychain()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "The keychain belongs to another vault"),
            //: Under the title “The keychain belongs to another vault”.
            QCoreApplication::translate(
                "VaultText",
                "The key in the keychain does not open the account file of this "
                "folder. Nothing was overwritten."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText",
                "If the folder was copied from another computer, use Warifu there, "
                "or put back the folder that belongs to this keychain.")};
}

Problem damaged()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "The account file is damaged"),
            //: Under the title “The account file is damaged”.
            QCoreApplication::translate(
                "VaultText",
                "Neither it nor any of its older copies could be read. Warifu left "
                "all of them as they are."),
            //: Beside a “Try again” button.
            QCoreApplication::translate("VaultText",
                                        "Put the file back from a backup, then try again.")};
}

Problem newerFormat()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "A newer Warifu wrote this vault"),
            //: Under the title “A newer Warifu wrote this vault”.
            QCoreApplication::translate("VaultText",
                                        "This version cannot read it and did not touch it."),
            //: Under the title “A newer Warifu wrote this vault”.
            QCoreApplication::translate("VaultText", "Update Warifu.")};
}

Problem memory()
{
    //: Title of a page.
    return {QCoreApplication::translate("VaultText", "There is not enough memory"),
            //: Under the title “There is not enough memory”.
            QCoreApplication::translate(
                "VaultText",
                "Checking a passphrase needs more memory than is free now. Nothing was "
                "changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate("VaultText", "Close other programs, then try again.")};
}

} // namespace warifu::text::problem
