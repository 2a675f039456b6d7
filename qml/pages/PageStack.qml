// SPDX-License-Identifier: Apache-2.0
// Which page is on screen. Pages are files that are loaded when they are first needed: the list
// must be there before anything else is even compiled.
import QtQuick
import Warifu.ViewModels

FocusScope {
    id: root

    required property Application application

    readonly property Navigation navigation: root.application.navigation
    readonly property int page: root.navigation.page
    readonly property int basePage: root.navigation.basePage
    // Most keychains answer before there is anything to say about it.
    readonly property bool starting: root.basePage === Navigation.Starting && !root.application.vault.waitingForKeychain
    readonly property string baseFile: root.starting ? "" : root.fileOf(root.basePage)

    function fileOf(page: int): string {
        switch (page) {
        case Navigation.Unlock:
            return "UnlockPage.qml";
        case Navigation.KeychainProblem:
            return "KeychainProblemPage.qml";
        case Navigation.FirstRun:
            return "FirstRunPage.qml";
        case Navigation.Accounts:
            return "AccountsPage.qml";
        case Navigation.Edit:
            return "EditPage.qml";
        case Navigation.Qr:
            return "QrPage.qml";
        case Navigation.Trash:
            return "TrashPage.qml";
        case Navigation.Requests:
            return "RequestsPage.qml";
        case Navigation.Activity:
            return "ActivityPage.qml";
        case Navigation.Receiver:
            return "ReceiverPage.qml";
        case Navigation.Organisation:
            return "OrganisationPage.qml";
        case Navigation.Settings:
            return "SettingsPage.qml";
        case Navigation.Shortcuts:
            return "ShortcutsPage.qml";
        case Navigation.About:
            return "AboutPage.qml";
        case Navigation.HowItWorks:
            return "HowItWorksPage.qml";
        case Navigation.Add:
            return "AddPage.qml";
        case Navigation.Import:
            return "ImportPage.qml";
        default:
            return "StartingPage.qml";
        }
    }
    function showBase(): void {
        if (root.baseFile === "")
            base.source = "";
        else
            base.setSource(root.baseFile, {
                "application": root.application
            });
    }
    function showTop(): void {
        root.keepPlace();
        if (root.navigation.canGoBack)
            top.setSource(root.fileOf(root.page), {
                "application": root.application
            });
        else
            top.source = "";
        root.focusPage();
    }
    // A page that covers another one is shown with the ring where it begins: nobody has pointed at
    // anything on it yet. Back on a page, the keyboard is where it was.
    function focusPage(): void {
        if (!top.item) {
            if (base.item)
                base.item.forceActiveFocus();
            return;
        }
        top.item.forceActiveFocus(Qt.TabFocusReason);
        const left = root.placeIn(top.item, root.places[root.shownDepth] ?? []);
        if (left && left.visible && left.enabled)
            left.forceActiveFocus(Qt.TabFocusReason);
    }

    // Where the keyboard was on each page below, as numbers of children from the page down.
    property var places: []
    property int shownDepth: 1

    function keepPlace(): void {
        const depth = root.navigation.depth;
        if (depth > root.shownDepth && top.item)
            root.places[root.shownDepth] = root.pathOf(root.Window.activeFocusItem);
        root.places.length = Math.min(root.places.length, depth + 1);
        if (depth > root.shownDepth)
            root.places[depth] = [];
        root.shownDepth = depth;
    }
    function pathOf(item: Item): var {
        const path = [];
        for (let walk = item; walk && walk !== top.item; walk = walk.parent) {
            if (!walk.parent)
                return [];
            path.unshift(Array.from(walk.parent.children).indexOf(walk));
        }
        return path;
    }
    function placeIn(page: Item, path: var): Item {
        if (path.length === 0)
            return null;
        let walk = page;
        for (const at of path) {
            if (!walk || at >= walk.children.length)
                return null;
            walk = walk.children[at];
        }
        return walk;
    }

    Component.onCompleted: {
        root.showBase();
        root.showTop();
    }
    onBaseFileChanged: root.showBase()
    onPageChanged: root.showTop()

    Loader {
        id: base

        anchors.fill: parent
        enabled: visible
        focus: top.item === null
        visible: top.item === null

        onLoaded: if (!top.item)
            item.forceActiveFocus()
    }
    Loader {
        id: top

        anchors.fill: parent
        focus: top.item !== null
    }
}
