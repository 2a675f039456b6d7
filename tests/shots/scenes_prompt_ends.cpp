// SPDX-License-Identifier: Apache-2.0
// How a sign-in request ends, and the window when there is none to show.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using approvals::Presence;
using namespace std::chrono_literals;
using test::PromptRoom;
using ReceiptState = prompt::ReportReceipt::State;

std::function<void(Stage &)> ended(const std::function<void(PromptRoom &)> &deeds,
                                   Presence presence = Presence::Option)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        PromptRoom &room = stage.wirePrompt();
        room.arrive("n1", test::kToken, presence);
        room.wait();
        deeds(room);
        room.settle();
        stage.settle();
    };
}

void approve(PromptRoom &room)
{
    room.prompt->setNumber(QStringLiteral("42"));
    room.prompt->approve();
    room.settle();
}

void report(PromptRoom &room)
{
    room.prompt->askReport();
    room.prompt->confirmReport();
    room.settle();
}

} // namespace

void addPromptEndScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("prompt-approved"), Usual, ended(approve)});
    scenes.push_back(
        {QStringLiteral("prompt-code"), Narrow | Large,
         ended(
             [](PromptRoom &room) {
                 room.server.reply = approvals::Delivered{true, QStringLiteral("738154")};
                 room.prompt->approve();
             },
             Presence::CodeToPhone)});
    scenes.push_back({QStringLiteral("prompt-denied"), Usual,
                      ended([](PromptRoom &room) { room.prompt->notSure(); })});
    scenes.push_back({QStringLiteral("prompt-denied-later"), Usual, ended([](PromptRoom &room) {
                          room.server.reply = failure(approvals::ServerError::Offline);
                          room.arrive("n2", test::kOtherToken);
                          room.prompt->cancel();
                      })});
    scenes.push_back(
        {QStringLiteral("prompt-reported"), Narrow | Large, ended([](PromptRoom &room) {
             report(room);
             room.desk.tell({ReceiptState::Delivered, QStringLiteral("evt-7c1f-20270115"), {}});
         })});
    scenes.push_back({QStringLiteral("prompt-reported-refused"), Usual, ended([](PromptRoom &room) {
                          report(room);
                          room.desk.tell({ReceiptState::Refused, QStringLiteral("evt-7c1f"),
                                          QStringLiteral("invalid_issuer")});
                      })});
    scenes.push_back({QStringLiteral("prompt-reported-nobody"), Usual, ended([](PromptRoom &room) {
                          room.desk.where = {};
                          report(room);
                      })});
    scenes.push_back(
        {QStringLiteral("prompt-reported-mail"), Narrow | Large, ended([](PromptRoom &room) {
             room.desk.where = {text::ReportWay::Mail, QStringLiteral("soc@contoso.example")};
             report(room);
         })});
    scenes.push_back({QStringLiteral("prompt-expired"), Usual,
                      ended([](PromptRoom &room) { room.pass(120s); })});
    scenes.push_back({QStringLiteral("prompt-cancelled"), Usual,
                      ended([](PromptRoom &room) { room.withdraw("n1"); })});
    scenes.push_back({QStringLiteral("prompt-wrong"), Large, ended([](PromptRoom &room) {
                          room.server.reply = approvals::Delivered{false, {}};
                          approve(room);
                      })});
    scenes.push_back({QStringLiteral("prompt-blocked"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          PromptRoom &room = stage.wirePrompt();
                          room.deny("d1");
                          room.deny("d2");
                          room.prompt->close();
                          room.arrive("n1");
                          room.prompt->open();
                          room.arrive("n2");
                          room.service.post(approvals::book::Deny{
                              room.service.book().requests.back().id, approvals::Answer::NotSure});
                          room.settle();
                      }});
    scenes.push_back({QStringLiteral("prompt-locked"), Narrow | Large, ended([](PromptRoom &room) {
                          room.service.stop();
                          room.prompt->setAppLocked(true);
                      })});
    scenes.push_back({QStringLiteral("prompt-idle"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.wirePrompt().prompt->open();
                      }});
}

} // namespace warifu::shots
