// SPDX-License-Identifier: Apache-2.0
// What a code is, where keys are kept, and what to do before something goes wrong.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    //: Title of the page that explains the program
    title: qsTr("How it works")

    onBack: root.application.navigation.back()

    HelpCard {
        iconName: "qr"
        //: On the page that explains the program
        text: qsTr("When you turn on two-step verification, the service shows a QR code. It holds a secret key. Warifu reads it from the camera, the screen, a picture or the clipboard.")
        //: Heading on the page that explains the program
        title: qsTr("One scan")
    }
    HelpCard {
        iconName: "clock"
        //: On the page that explains the program
        text: qsTr("From the key and the time of day Warifu works out a code, usually a new one every 30 seconds. The service does the same and compares. No network is needed, but the clock of this computer must be right.")
        //: Heading on the page that explains the program
        title: qsTr("Codes that roll")
    }
    HelpCard {
        iconName: "key"
        //: On the page that explains the program
        text: qsTr("Keys are sealed and kept in the keychain of your system, which opens when you sign in. You can add a passphrase of your own: then nobody can read them without it, not even with your keychain open.")
        //: Heading on the page that explains the program
        title: qsTr("Where keys are kept")
    }
    HelpCard {
        iconName: "shield"
        //: On the page that explains the program
        text: qsTr("A code proves that you have this computer. Type it only on the page where you started to sign in yourself, and never tell it to anybody who calls or writes to you.")
        //: Heading on the page that explains the program
        title: qsTr("Codes are for you alone")
    }
    HelpCard {
        iconName: "restore"
        //: On the page that explains the program
        text: qsTr("If this computer breaks, the keys are gone with it. Keep the recovery codes that services offer, or set up a second device: open a row's menu and choose “Show QR code”.")
        //: Heading on the page that explains the program
        title: qsTr("Before something goes wrong")
    }
}
