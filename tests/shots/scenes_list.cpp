// SPDX-License-Identifier: Apache-2.0
// The list with everything in order.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

void showEveryday(Stage &stage)
{
    stage.enrolEveryday();
    stage.show();
}

void showMixed(Stage &stage)
{
    stage.enrol(mixed());
    stage.show();
}

// The row of the mixed list that makes a code for each asking.
int counterRow(Stage &stage)
{
    auto *const list = stage.accounts().list();
    for (int row = 0; row < list->count(); ++row) {
        const auto isCounter =
            list->data(list->index(row), viewmodels::AccountListModel::CounterRole);
        if (isCounter.toBool())
            return row;
    }
    qFatal("no counter-based account");
}

} // namespace

void addListScenes(Scenes &scenes)
{
    scenes.push_back(
        {QStringLiteral("empty"), Narrow | Wide | Large, [](Stage &stage) { stage.show(); }});
    scenes.push_back({QStringLiteral("list"), Narrow | Wide | Large, showEveryday});
    scenes.push_back({QStringLiteral("list-few"), Wide, [](Stage &stage) {
                          auto few = everyday();
                          few.resize(3);
                          stage.enrol(few);
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("list-mixed"), Narrow | Wide | Large, showMixed});
    scenes.push_back({QStringLiteral("list-day-password"), Narrow | Large, [](Stage &stage) {
                          auto accounts = mixed();
                          accounts.resize(2);
                          accounts.push_back(
                              {"otpauth://daypassword/Example%20VPN:DPW0000A1B2?secret="
                               "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&period=28800&issuer=Example%20VPN",
                               "", true});
                          stage.enrol(accounts);
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("list-mixed-end"), Narrow | Large, [](Stage &stage) {
                          showMixed(stage);
                          stage.set("AccountList", "contentY", 430);
                      }});
    scenes.push_back({QStringLiteral("list-mixed-counter"), Usual, [](Stage &stage) {
                          showMixed(stage);
                          stage.accounts().advance(counterRow(stage));
                      }});
    scenes.push_back({QStringLiteral("list-next"), Narrow | Wide | Large, [](Stage &stage) {
                          stage.setSecondsLeft(9);
                          showEveryday(stage);
                      }});
    scenes.push_back({QStringLiteral("list-mixed-next"), Narrow | Large, [](Stage &stage) {
                          stage.setSecondsLeft(9);
                          showMixed(stage);
                      }});
    scenes.push_back({QStringLiteral("list-ending"), Narrow, [](Stage &stage) {
                          stage.setSecondsLeft(4);
                          showEveryday(stage);
                      }});
    scenes.push_back({QStringLiteral("list-mixed-ending"), Narrow | Large, [](Stage &stage) {
                          stage.setSecondsLeft(4);
                          showMixed(stage);
                      }});
    scenes.push_back({QStringLiteral("list-hidden"), Narrow, [](Stage &stage) {
                          stage.enrol(mixed());
                          stage.show();
                          stage.application().settings()->setHideCodes(true);
                          stage.accounts().toggleReveal(1);
                      }});
    scenes.push_back({QStringLiteral("list-focus"), Usual, [](Stage &stage) {
                          showEveryday(stage);
                          for (int i = 0; i < 8 && !stage.findItem("AccountList")->hasActiveFocus();
                               ++i)
                              stage.press(Qt::Key_Tab);
                          stage.press(Qt::Key_Down);
                      }});
    scenes.push_back({QStringLiteral("list-focus-button"), Usual, [](Stage &stage) {
                          showEveryday(stage);
                          stage.press(Qt::Key_Tab);
                      }});
}

} // namespace warifu::shots
