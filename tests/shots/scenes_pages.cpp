// SPDX-License-Identifier: Apache-2.0
// The pages above the list, but for settings and adding.
#include "tests/shots/scene.h"

#include <QDir>

namespace warifu::shots {
namespace {

using Page = viewmodels::Navigation::Page;

std::function<void(Stage &)> page(Page which, double part = 0)
{
    return [which, part](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.application().openPage(which);
        stage.settle();
        if (part > 0)
            stage.scroll(part);
    };
}

void fillTrash(Stage &stage)
{
    stage.enrolEveryday();
    stage.show();
    for (int i = 0; i < 3; ++i) {
        stage.accounts().moveToTrash(1);
        stage.settle();
    }
    stage.application().notice()->dismiss();
    stage.application().openPage(Page::Trash);
    stage.settle();
}

} // namespace

void addPageScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("edit"), Narrow | Wide | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().editAccount(stage.accounts().idAt(1));
                      }});
    scenes.push_back({QStringLiteral("edit-end"), Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().editAccount(stage.accounts().idAt(1));
                          stage.application().edit()->setNote(
                              QStringLiteral("2027-01 に申請。担当: 情報システム部"));
                          stage.settle();
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("qr"), Narrow | Wide | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().showQr(stage.accounts().idAt(1));
                      }});
    scenes.push_back({QStringLiteral("trash-empty"), Usual, page(Page::Trash)});
    scenes.push_back({QStringLiteral("trash"), Narrow | Wide | Large, fillTrash});
    scenes.push_back({QStringLiteral("trash-purge"), Usual, [](Stage &stage) {
                          fillTrash(stage);
                          QMetaObject::invokeMethod(stage.find("TrashRow"), "purgeWanted",
                                                    Q_ARG(int, 0));
                      }});
    scenes.push_back({QStringLiteral("shortcuts"), Narrow | Wide | Large, page(Page::Shortcuts)});
    scenes.push_back({QStringLiteral("shortcuts-end"), Usual, page(Page::Shortcuts, 1)});
    scenes.push_back(
        {QStringLiteral("how-it-works"), Narrow | Wide | Large, page(Page::HowItWorks)});
    scenes.push_back({QStringLiteral("how-it-works-end"), Usual, page(Page::HowItWorks, 1)});
    scenes.push_back({QStringLiteral("about"), Narrow | Wide | Large, [](Stage &stage) {
                          // The page shows the folder: it must be the same at each run.
                          const QString home =
                              QDir::temp().filePath(QStringLiteral("warifu-shots-about/warifu"));
                          stage.useHome(home);
                          stage.show();
                          stage.application().openPage(Page::About);
                          stage.settle();
                          QDir(home).removeRecursively();
                      }});
}

} // namespace warifu::shots
