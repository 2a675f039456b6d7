// SPDX-License-Identifier: Apache-2.0
// The list while something goes on: search, menus, messages, dialogs, drags, findings.
#include "app/text/sentences.h"
#include "app/text/vault_text.h"
#include "core/exchange/plain_exports.h"
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

void showEveryday(Stage &stage)
{
    stage.enrolEveryday();
    stage.show();
}

} // namespace

void addListStateScenes(Scenes &scenes)
{
    // Two pages, one of which is damaged: its accounts stay, greyed, with the reason.
    scenes.push_back({QStringLiteral("list-unreadable"), Narrow | Large,
                      [](Stage &stage) {
                          stage.enrol(mixed());
                          const QStringList names = stage.keychain.names();
                          stage.keychain.damage(names.at(1), 80);
                          stage.show();
                      },
                      900});
    scenes.push_back({QStringLiteral("list-unreadable-rows"), Narrow | Large | Wide,
                      [](Stage &stage) {
                          stage.enrol(mixed());
                          const QStringList names = stage.keychain.names();
                          stage.keychain.damage(names.at(1), 80);
                          stage.show();
                          stage.application().vault()->dismissFindings();
                          stage.set("AccountList", "contentY", 10'000);
                          stage.call("AccountList", "returnToBounds");
                      },
                      900});
    scenes.push_back(
        {QStringLiteral("list-plain-exports"), Narrow | Large, [](Stage &stage) {
             stage.enrolEveryday();
             const exchange::PlainExports exports(stage.room.home());
             for (const char *name : {"accounts.txt", "for-the-new-phone.json"})
                 if (!exports.add({QStringLiteral("/home/taro/Documents/") + QLatin1String(name),
                                   QStringLiteral("uri"), UnixSeconds(std::chrono::seconds(1))}))
                     qFatal("not remembered");
             stage.show();
         }});
    scenes.push_back({QStringLiteral("search"), Narrow, [](Stage &stage) {
                          showEveryday(stage);
                          stage.type(QStringLiteral("exam"));
                      }});
    scenes.push_back({QStringLiteral("search-nothing"), Narrow | Large, [](Stage &stage) {
                          showEveryday(stage);
                          stage.type(QStringLiteral("no such"));
                      }});
    scenes.push_back({QStringLiteral("group"), Usual, [](Stage &stage) {
                          showEveryday(stage);
                          stage.accounts().list()->setGroup(QStringLiteral("Home"));
                      }});
    scenes.push_back({QStringLiteral("row-menu"), Narrow | Large, [](Stage &stage) {
                          showEveryday(stage);
                          stage.set("AccountList", "currentIndex", 2);
                          stage.findItem("AccountList")->forceActiveFocus(Qt::TabFocusReason);
                          stage.press(Qt::Key_Menu);
                      }});
    scenes.push_back({QStringLiteral("main-menu"), Narrow | Large | Wide, [](Stage &stage) {
                          showEveryday(stage);
                          stage.call("SearchBar", "openMenu");
                      }});
    scenes.push_back({QStringLiteral("copied"), Narrow | Wide | Large, [](Stage &stage) {
                          showEveryday(stage);
                          stage.accounts().copy(1);
                      }});
    scenes.push_back({QStringLiteral("copied-long"), Narrow, [](Stage &stage) {
                          stage.enrol(mixed());
                          stage.show();
                          stage.accounts().copy(6);
                      }});
    scenes.push_back({QStringLiteral("undo"), Narrow | Large, [](Stage &stage) {
                          showEveryday(stage);
                          stage.accounts().moveToTrash(2);
                      }});
    scenes.push_back({QStringLiteral("failure"), Narrow | Large, [](Stage &stage) {
                          showEveryday(stage);
                          const text::Problem problem =
                              text::describe(vault::VaultError::FileNoSpace);
                          stage.application().notice()->showFailure(
                              text::titled(problem.title, {problem.remedy}));
                      }});
    scenes.push_back({QStringLiteral("delete"), Narrow | Large | Wide, [](Stage &stage) {
                          showEveryday(stage);
                          stage.set("AccountList", "currentIndex", 1);
                          stage.findItem("AccountList")->forceActiveFocus(Qt::TabFocusReason);
                          stage.press(Qt::Key_Delete);
                      }});
    scenes.push_back({QStringLiteral("dragging"), Wide, [](Stage &stage) {
                          showEveryday(stage);
                          stage.set("AccountList", "dropRow", 3);
                      }});
    scenes.push_back({QStringLiteral("drop"), Narrow | Large, [](Stage &stage) {
                          showEveryday(stage);
                          stage.dragOver();
                      }});
}

} // namespace warifu::shots
