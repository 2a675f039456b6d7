// SPDX-License-Identifier: Apache-2.0
// The add-account flow: shows the page of the step, takes drops, Ctrl+V and Esc. Loaded lazily.
import QtQuick
import Warifu.Adding
import Warifu.Components

FocusScope {
    id: root

    required property AddViewModel viewModel

    // While a step reads or edits, a paste belongs to its own fields.
    readonly property bool takesPaste: root.viewModel.step !== AddViewModel.Review && root.viewModel.step !== AddViewModel.Several && root.viewModel.step !== AddViewModel.Push && root.viewModel.step !== AddViewModel.TwoStep && root.viewModel.step !== AddViewModel.Working && root.viewModel.step !== AddViewModel.Screen

    signal closed

    function pageOf(step: int): Component {
        switch (step) {
        case AddViewModel.Camera:
            return camera;
        case AddViewModel.Image:
            return image;
        case AddViewModel.Screen:
        case AddViewModel.Working:
            return working;
        case AddViewModel.Review:
            return review;
        case AddViewModel.Manual:
            return manual;
        case AddViewModel.Vendor:
            return vendor;
        case AddViewModel.MigrationParts:
            return migration;
        case AddViewModel.Several:
            return several;
        case AddViewModel.Problem:
            return problem;
        case AddViewModel.Done:
            return done;
        case AddViewModel.Push:
            return push;
        case AddViewModel.TwoStep:
            return twoStep;
        }
        return choose;
    }

    Keys.onEscapePressed: root.viewModel.back()
    Keys.onPressed: event => {
        if (root.takesPaste && event.matches(StandardKey.Paste)) {
            event.accepted = true;
            root.viewModel.pasteFromClipboard();
        }
    }

    Connections {
        function onClosed(): void {
            root.closed();
        }

        target: root.viewModel
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: root.pageOf(root.viewModel.step)

        onLoaded: loader.item.forceActiveFocus()
    }
    DropArea {
        id: drop

        anchors.fill: parent
        enabled: root.takesPaste

        onDropped: event => {
            if (event.hasUrls)
                root.viewModel.takeUrls(event.urls);
            else if (event.hasText)
                root.viewModel.takeText(event.text);
            event.accept();
        }
    }
    DropHint {
        anchors.fill: parent
        visible: drop.containsDrag
    }

    Component {
        id: choose

        ChoosePage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: camera

        CameraPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: image

        ImagePage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: working

        WorkingPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: review

        ReviewPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: manual

        ManualPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: vendor

        VendorPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: migration

        MigrationPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: several

        SeveralPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: problem

        ProblemPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: push

        PushPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: twoStep

        TwoStepPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: done

        DonePage {
            viewModel: root.viewModel
        }
    }
}
