// SPDX-License-Identifier: Apache-2.0
// Sign-in requests in the main window.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using Page = viewmodels::Navigation::Page;
using approvals::Phase;
using test::PromptRoom;

std::function<void(Stage &)> requests(const std::function<void(PromptRoom &)> &deeds,
                                      double part = 0, Page page = Page::Requests)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        PromptRoom &room = stage.wirePrompt();
        deeds(room);
        room.settle();
        room.prompt->close();
        room.settle();
        stage.application().openPage(page);
        stage.settle();
        if (part > 0)
            stage.scroll(part);
    };
}

void fill(PromptRoom &room)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    room.activity.past = {
        {test::kToken, Phase::Approved, QStringLiteral("VPN"), QStringLiteral("Osaka, JP"),
         now.addSecs(-1800), false},
        {test::kToken, Phase::Reported, QStringLiteral("VPN"), QStringLiteral("Lagos, NG"),
         now.addSecs(-90'000), false},
        {test::kOtherToken, Phase::Expired, {}, {}, now.addSecs(-95'000), true},
        {test::kToken, Phase::Cancelled, QStringLiteral("Mail"), {}, now.addDays(-5), false},
    };
    Q_EMIT room.activity.changed();
    room.arrive("a", test::kOtherToken);
}

void trouble(PromptRoom &room)
{
    fill(room);
    room.deny("d1");
    room.deny("d2");
    room.deny("d3");
    room.arrive("x");
    room.server.rejected = 1;
    room.requests->checkNow();
    room.settle();
    room.server.fetchError = approvals::ServerError::PinChanged;
    room.requests->checkNow();
    room.settle();
    room.server.fetchError.reset();
    room.store.fails = true;
    room.arrive("y", test::kOtherToken);
}

void newKey(PromptRoom &room)
{
    fill(room);
    room.server.fetchError = approvals::ServerError::PinChanged;
    room.tokens.keys[test::kToken] = {QByteArray(32, '\x2d'), QByteArray(32, '\xb4')};
    room.requests->checkNow();
    room.settle();
}

} // namespace

void addRequestScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("requests"), Narrow | Wide | Large, requests(fill)});
    scenes.push_back({QStringLiteral("requests-end"), Narrow | Large, requests(fill, 1)});
    scenes.push_back({QStringLiteral("requests-trouble"), Narrow | Large, requests(trouble)});
    scenes.push_back({QStringLiteral("requests-trouble-end"), Usual, requests(trouble, 1)});
    scenes.push_back(
        {QStringLiteral("requests-none"), Narrow | Large, requests([](PromptRoom &room) {
             room.tokens.known.clear();
             Q_EMIT room.tokens.changed();
         })});
    scenes.push_back({QStringLiteral("requests-quiet"), Usual, requests([](PromptRoom &room) {
                          room.requests->setQuiet(prompt::RequestsViewModel::Quiet::EightHours);
                      })});
    scenes.push_back({QStringLiteral("requests-unblock"), Narrow | Large, [](Stage &stage) {
                          requests(trouble)(stage);
                          QMetaObject::invokeMethod(stage.find("UnblockDialog"), "openFor",
                                                    Q_ARG(int, 0));
                          stage.settle();
                      }});
    scenes.push_back(
        {QStringLiteral("requests-new-key-row"), Narrow | Large, requests(newKey, 0.6)});
    scenes.push_back({QStringLiteral("requests-new-key"), Narrow | Large, [](Stage &stage) {
                          requests(newKey)(stage);
                          QMetaObject::invokeMethod(stage.find("NewKeyDialog"), "openFor",
                                                    Q_ARG(int, 0));
                          stage.settle();
                      }});
    scenes.push_back(
        {QStringLiteral("list-requests"), Narrow | Large, requests(fill, 0, Page::Accounts)});
}

} // namespace warifu::shots
