// SPDX-License-Identifier: Apache-2.0
// What a code for sign-in requests says, and how the server will be recognised.
import QtQuick
import QtQuick.Layouts
import Warifu.Adding
import Warifu.Components

Card {
    id: root

    required property PushViewModel push

    padding: Theme.gap
    spacing: Theme.small

    PushFact {
        //: Beside an address such as “https://example.com”: the server that will ask.
        label: qsTr("Server")
        marked: root.push.plainHttp
        value: root.push.server
    }
    PushFact {
        //: Beside the user's name at the server.
        label: qsTr("Account")
        value: root.push.account
    }
    PushFact {
        //: Beside the serial number under which the server keeps this connection.
        label: qsTr("Token")
        //: %1: a serial number. %2: the server's software, privacyIDEA or eduMFA.
        value: qsTr("%1 (%2)").arg(root.push.serial).arg(root.push.product)
    }
    PushFact {
        //: Beside what is done about the server's certificate.
        label: qsTr("Certificate")
        //: Beside “Certificate”, for a test server without encryption.
        value: root.push.plainHttp ? qsTr("none, nothing is encrypted") : /*: Beside “Certificate”. A change is told to the user later. */ qsTr("checked, and remembered when you connect")
    }
    PushFact {
        //: Beside how requests come here.
        label: qsTr("Requests")
        //: Beside “Requests”: the server cannot send anything by itself.
        value: root.push.pollOnly ? qsTr("Warifu asks the server every few seconds") : ""
    }
    PushFact {
        //: Beside the moment at which the code expires.
        label: qsTr("Good until")
        value: root.push.goodUntil
    }
}
