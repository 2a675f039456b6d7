// SPDX-License-Identifier: Apache-2.0
// Moving from another app: shows the page of the step and takes Esc. Loaded lazily.
import QtQuick
import Warifu.Components
import Warifu.Importing

FocusScope {
    id: root

    required property ImportViewModel viewModel

    function pageOf(step: int): Component {
        switch (step) {
        case ImportViewModel.Reading:
        case ImportViewModel.Saving:
            return busy;
        case ImportViewModel.Password:
            return password;
        case ImportViewModel.Cost:
            return cost;
        case ImportViewModel.Preview:
            return preview;
        case ImportViewModel.Done:
            return done;
        case ImportViewModel.Problem:
            return problem;
        }
        return choose;
    }

    Keys.onEscapePressed: root.viewModel.back()

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ImportAnnouncement {
        viewModel: root.viewModel
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: root.pageOf(root.viewModel.step)

        onLoaded: loader.item.forceActiveFocus()
    }

    Component {
        id: choose

        ImportChoosePage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: busy

        ImportBusyPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: password

        PasswordPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: cost

        ImportCostPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: preview

        ImportPreviewPage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: done

        ImportDonePage {
            viewModel: root.viewModel
        }
    }
    Component {
        id: problem

        ImportProblemPage {
            viewModel: root.viewModel
        }
    }
}
