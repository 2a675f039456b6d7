// SPDX-License-Identifier: Apache-2.0
// Connecting this computer for sign-in requests: the review, the attempt, and what comes after it.
import QtQuick
import Warifu.Adding

FocusScope {
    id: root

    required property AddViewModel viewModel

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.viewModel.push.state) {
            case PushViewModel.Connecting:
                return connecting;
            case PushViewModel.Connected:
                return connected;
            }
            return review;
        }

        onLoaded: loader.item.forceActiveFocus()
    }
    Component {
        id: review

        PushReviewPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: connecting

        PushConnectingPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: connected

        PushDonePage {
            viewModel: root.viewModel
        }
    }
}
