// SPDX-License-Identifier: Apache-2.0
// The settings and the dialogs about the passphrase.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using Page = viewmodels::Navigation::Page;

constexpr std::string_view kPassphrase = "correct horse battery";

void showSettings(Stage &stage)
{
    stage.enrolEveryday();
    stage.show();
    stage.application().openPage(Page::Settings);
    stage.settle();
}

void showSettingsOfFile(Stage &stage)
{
    stage.enrolEveryday();
    if (!stage.room.usePassphrase(kPassphrase))
        qFatal("the made-up vault cannot be moved");
    stage.show();
    stage.application().vault()->unlock(QStringLiteral("correct horse battery"));
    stage.waitFor([&] { return !stage.application().vault()->isBusy(); });
    stage.application().openPage(Page::Settings);
    stage.settle();
}

// Which of the two dialogs of the settings, by the mode it then has.
void openDialog(Stage &stage, int mode)
{
    stage.set("PassphraseDialog", "mode", mode);
    stage.call("PassphraseDialog", "open");
}

} // namespace

void addSettingsScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("settings"), Narrow | Wide | Large | Tight, showSettings});
    scenes.push_back({QStringLiteral("settings-end"), Narrow | Large | Tight, [](Stage &stage) {
                          showSettings(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("settings-system"), Tight, [](Stage &stage) {
                          showSettings(stage);
                          stage.set("AppComboBox", "chosen", 0);
                      }});
    scenes.push_back({QStringLiteral("settings-file"), Tight, [](Stage &stage) {
                          showSettingsOfFile(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("settings-locked"), Tight, [](Stage &stage) {
                          stage.enrol(everyday(), kPassphrase);
                          stage.show();
                          stage.application().openPage(Page::Settings);
                      }});
    scenes.push_back({QStringLiteral("settings-choice"), Tight, [](Stage &stage) {
                          showSettings(stage);
                          QMetaObject::invokeMethod(
                              stage.find("AppComboBox")->property("popup").value<QObject *>(),
                              "open");
                      }});
    scenes.push_back({QStringLiteral("passphrase-set"), Narrow | Large | Tight, [](Stage &stage) {
                          showSettings(stage);
                          openDialog(stage, 0);
                      }});
    scenes.push_back({QStringLiteral("passphrase-change"), Tight, [](Stage &stage) {
                          showSettingsOfFile(stage);
                          openDialog(stage, 0);
                          stage.application().vault()->changePassphrase(
                              QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"));
                      }});
    scenes.push_back({QStringLiteral("passphrase-remove"), Tight, [](Stage &stage) {
                          stage.enrol(everyday(), kPassphrase);
                          stage.show();
                          stage.application().vault()->unlock(
                              QStringLiteral("correct horse battery"));
                          stage.waitFor([&] { return !stage.application().vault()->isBusy(); });
                          stage.application().openPage(Page::Settings);
                          stage.settle();
                          openDialog(stage, 1);
                      }});
    scenes.push_back({QStringLiteral("passphrase-move"), Tight, [](Stage &stage) {
                          showSettings(stage);
                          openDialog(stage, 2);
                      }});
}

} // namespace warifu::shots
