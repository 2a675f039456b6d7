// SPDX-License-Identifier: Apache-2.0
// Who receives reports, and the settings of sign-in requests.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using Kind = receiver::ReceiverViewModel::Kind;
using receiver::ReceiverViewModel;
using Page = viewmodels::Navigation::Page;

const QString kUrl = QStringLiteral("https://events.contoso.example/ssf");

void set(Stage &stage, ReceiverViewModel &model, Kind kind)
{
    model.save(kind, kUrl, QStringLiteral("https://contoso.example/ssf"),
               QStringLiteral("https://contoso.example/"), QStringLiteral("token"), false);
    stage.waitFor([&model] { return !model.isSaving(); });
    stage.settle();
}

std::function<void(Stage &)>
receiverPage(const std::function<void(Stage &, ReceiverViewModel &)> &deeds, double part = 0)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        ReceiverViewModel &model = stage.wireReceiver();
        deeds(stage, model);
        stage.application().openPage(Page::Receiver);
        stage.settle();
        if (part > 0)
            stage.scroll(part);
    };
}

void somebody(Stage &stage, ReceiverViewModel &model)
{
    set(stage, model, Kind::SecurityEvent);
    model.clearMessages();
}

} // namespace

void addReceiverScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("receiver-none"), Narrow | Large,
                      receiverPage([](Stage &, ReceiverViewModel &) {})});
    scenes.push_back({QStringLiteral("receiver"), Narrow | Wide | Large, receiverPage(somebody)});
    scenes.push_back({QStringLiteral("receiver-end"), Narrow | Large, receiverPage(somebody, 1)});
    scenes.push_back({QStringLiteral("receiver-webhook"), Usual,
                      receiverPage([](Stage &stage, ReceiverViewModel &model) {
                          set(stage, model, Kind::Webhook);
                      })});
    scenes.push_back({QStringLiteral("receiver-mail"), Usual,
                      receiverPage([](Stage &stage, ReceiverViewModel &model) {
                          model.save(Kind::Mail, QStringLiteral("soc@contoso.example"), {}, {}, {},
                                     false);
                          stage.waitFor([&model] { return !model.isSaving(); });
                      })});
    scenes.push_back({QStringLiteral("receiver-managed"), Narrow | Large,
                      receiverPage([](Stage &stage, ReceiverViewModel &model) {
                          somebody(stage, model);
                          model.setManaged(true);
                      })});
    scenes.push_back({QStringLiteral("receiver-wrong"), Narrow | Large, [](Stage &stage) {
                          receiverPage(somebody)(stage);
                          stage.application().receiver()->save(
                              Kind::SecurityEvent, QStringLiteral("http://contoso.example"), {}, {},
                              QStringLiteral("two words"), false);
                          stage.settle();
                      }});
    scenes.push_back({QStringLiteral("receiver-saved"), Usual, [](Stage &stage) {
                          receiverPage([](Stage &, ReceiverViewModel &) {})(stage);
                          set(stage, *stage.application().receiver(), Kind::SecurityEvent);
                          stage.application().receiver()->saveKey(
                              QUrl::fromLocalFile(QStringLiteral("/proc/key.json")));
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("settings-sign-in"), Narrow | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          static_cast<void>(stage.wirePrompt());
                          somebody(stage, stage.wireReceiver());
                          stage.application().openPage(Page::Settings);
                          stage.settle();
                          stage.scroll(0.7);
                      }});
}

} // namespace warifu::shots
