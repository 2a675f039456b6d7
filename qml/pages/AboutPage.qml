// SPDX-License-Identifier: Apache-2.0
// What this program is, its version, licence, and where its files are.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.ViewModels

ScrollPage {
    id: root

    required property Application application

    centered: true
    //: Title of the page about the program
    title: qsTr("About Warifu")

    onBack: root.application.navigation.back()

    SvgMark {
        Layout.alignment: Qt.AlignHCenter
    }
    AppLabel {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        style: AppLabel.Display
        text: "Warifu"
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        horizontalAlignment: Text.AlignHCenter
        //: On the page about the program. %1 is a number such as 0.1.0.
        text: qsTr("Version %1").arg(root.application.version)
    }
    AppLabel {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small
        horizontalAlignment: Text.AlignHCenter
        //: On the page about the program: where its name comes from
        text: qsTr("A warifu (割符) was a tally stick, split in two so that each half could prove the other.")
    }
    Card {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small

        AboutFact {
            text: root.application.home
            //: On the page about the program, above the path of a folder
            title: qsTr("Profile folder")
        }
        AboutFact {
            //: On the page about the program
            text: qsTr("Apache License 2.0. Free software: you may use, read, change and share it. It uses Qt, OpenSSL, libsodium, libargon2, Nettle, QtKeychain and ZXing-C++.")
            //: On the page about the program, above the name of the licence
            title: qsTr("Licence")
        }
        AboutFact {
            //: On the page about the program
            text: qsTr("Codes are made on this computer and need none. Only where a push token is set up does Warifu talk to its server, and sends a report to the receiver that your organisation has set.")
            //: On the page about the program, above words about what it sends
            title: qsTr("Network")
        }
    }
}
