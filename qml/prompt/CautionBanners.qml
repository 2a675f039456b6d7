// SPDX-License-Identifier: Apache-2.0
// What to be careful about with this request, the gravest first.
import QtQuick
import QtQuick.Layouts
import Warifu.Components
import Warifu.Prompt

ColumnLayout {
    id: root

    required property PromptViewModel prompt

    readonly property bool anyNew: root.prompt.newApplication || root.prompt.newPlace || root.prompt.newNetwork

    function news(): list<string> {
        const points = [];
        if (root.prompt.newApplication)
            //: In a warning about a request that is unlike those approved before
            points.push(qsTr("You never approved a request from this application."));
        if (root.prompt.newPlace)
            //: In a warning about a request that is unlike those approved before
            points.push(qsTr("You never approved a request from this place."));
        if (root.prompt.newNetwork)
            //: In a warning about a request that is unlike those approved before
            points.push(qsTr("You never approved a request from this network."));
        return points;
    }

    spacing: Theme.small
    visible: root.prompt.flooded || root.prompt.guarded || root.anyNew || root.prompt.noNumber || root.prompt.ofAccount > 1

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        //: In a warning: somebody else may be behind many requests
        text: qsTr("If you are not signing in, somebody else probably knows your password. Deny and report.")
        //: Title of a warning: more requests came than the window comes up for
        title: qsTr("Many requests in a short time")
        visible: root.prompt.flooded
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: In a warning: approving needs more than usual
        text: qsTr("Approving asks for the name and for your unlocking, because requests of this account were denied or came together.")
        //: Title of a warning: approving needs more than usual
        title: qsTr("This account is being watched")
        visible: root.prompt.guarded
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        points: root.news()
        //: Title of a warning about a request that is unlike those approved before
        title: qsTr("This is new")
        visible: root.anyNew
    }
    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        //: In a warning: the server lets one approve without comparing anything
        text: root.prompt.forbidden ? qsTr("Your organisation does not allow approving a request without a number. Start again on the sign-in page, or deny it.") : /*: In a warning: the server lets one approve without comparing anything */ qsTr("Approve only if you started this sign-in yourself, just now.")
        //: Title of a warning: the server lets one approve without comparing anything
        title: qsTr("This server did not ask for a number")
        visible: root.prompt.noNumber
    }
    AppLabel {
        Layout.fillWidth: true
        dim: true
        //: Below who asks: how many requests of the account wait
        text: qsTr("%n request(s) wait for this account.", "", root.prompt.ofAccount)
        visible: root.prompt.ofAccount > 1
    }
}
