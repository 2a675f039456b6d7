// SPDX-License-Identifier: Apache-2.0
// What can keep a change from being saved.
#include "app/text/problems.h"

#include <QCoreApplication>

namespace warifu::text::problem {

Problem notOpen()
{
    //: Title of a message after a change that could not be made.
    return {QCoreApplication::translate("VaultText", "The vault is locked"),
            //: Under the title “The vault is locked”.
            QCoreApplication::translate("VaultText", "Nothing was changed."),
            //: Under the title “The vault is locked”.
            QCoreApplication::translate("VaultText", "Unlock Warifu, then try again.")};
}

Problem unknownAccount()
{
    //: Title of a message after a change that could not be made.
    return {
        QCoreApplication::translate("VaultText", "There is no such account"),
        //: Under the title “There is no such account”.
        QCoreApplication::translate("VaultText", "It may have been deleted. Nothing was changed."),
        //: Under the title “There is no such account”.
        QCoreApplication::translate("VaultText", "Check the list.")};
}

Problem tooLarge()
{
    //: Title of a message after a change that could not be made.
    return {
        QCoreApplication::translate("VaultText", "This is too large to save"),
        //: Under the title “This is too large to save”.
        QCoreApplication::translate("VaultText",
                                    "The account's key and names do not fit into the keychain, or "
                                    "there are too many accounts. Nothing was changed."),
        //: Under the title “This is too large to save”.
        QCoreApplication::translate("VaultText",
                                    "Use shorter names, or delete accounts you do not "
                                    "need.")};
}

Problem busy()
{
    //: Title of a message. The window and warifuctl may run at the same time; one waits for the
    //: other.
    return {
        QCoreApplication::translate("VaultText", "Another Warifu is at work"),
        //: Under the title “Another Warifu is at work”.
        QCoreApplication::translate("VaultText",
                                    "It has been using your accounts for a while, and this one "
                                    "waits its turn. Nothing was changed."),
        //: Beside a “Try again” button. warifuctl is the command line program.
        QCoreApplication::translate(
            "VaultText", "Finish what another window or warifuctl is asking for, then try again.")};
}

Problem changedElsewhere()
{
    //: Title of a page. Another window or warifuctl set a new passphrase or moved the keys.
    return {QCoreApplication::translate("VaultText", "Warifu was locked"),
            //: Under the title “Warifu was locked”.
            QCoreApplication::translate(
                "VaultText",
                "Another Warifu has changed the passphrase or the place where your keys are kept. "
                "Nothing was changed here."),
            //: Under the title “Warifu was locked”.
            QCoreApplication::translate("VaultText",
                                        "Unlock Warifu again, with the new passphrase if one is "
                                        "set.")};
}

Problem fileNoAccess()
{
    //: Title of a message after a change that could not be saved.
    return {QCoreApplication::translate("VaultText", "The account file cannot be written"),
            //: Under the title “The account file cannot be written”.
            QCoreApplication::translate(
                "VaultText",
                "The folder or the file is read-only, or belongs to somebody else. "
                "Nothing was changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate(
                "VaultText", "Check the permissions of Warifu's folder, then try again.")};
}

Problem fileNoSpace()
{
    //: Title of a message after a change that could not be saved.
    return {QCoreApplication::translate("VaultText", "The disk is full"),
            //: Under the title “The disk is full”.
            QCoreApplication::translate("VaultText", "Nothing was changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate("VaultText", "Free some space, then try again.")};
}

Problem fileBroken()
{
    //: Title of a message after a change that could not be saved.
    return {QCoreApplication::translate("VaultText", "The account file could not be saved"),
            //: Under the title “The account file could not be saved”.
            QCoreApplication::translate("VaultText",
                                        "The disk reported an error. Nothing was changed."),
            //: Beside a “Try again” button.
            QCoreApplication::translate("VaultText", "Check the disk, then try again.")};
}

Problem notAllowed()
{
    //: Title of a message: a managed setting of this computer forbids what the user wanted.
    return {QCoreApplication::translate("VaultText", "Your organisation does not allow this"),
            //: Under the title “Your organisation does not allow this”.
            QCoreApplication::translate(
                "VaultText",
                "A setting that the administrator of this computer has made forbids it. Nothing "
                "was changed."),
            //: Beside a button. “warifuctl policy show” is a command.
            QCoreApplication::translate("VaultText",
                                        "“warifuctl policy show” lists these settings. Ask your "
                                        "administrator.")};
}

} // namespace warifu::text::problem
