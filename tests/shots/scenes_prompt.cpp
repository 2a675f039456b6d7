// SPDX-License-Identifier: Apache-2.0
// The window of a sign-in request while it asks.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using approvals::Presence;
using namespace std::chrono_literals;
using test::PromptRoom;

// Everything behind the prompt, and one request after the first seconds.
std::function<void(Stage &)> asking(const std::function<void(PromptRoom &)> &before,
                                    const std::function<void(PromptRoom &)> &after,
                                    Presence presence = Presence::Option)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        PromptRoom &room = stage.wirePrompt();
        room.activity.last = QDateTime::fromSecsSinceEpoch(1'800'000'000 - 3600, Qt::UTC);
        room.computer.seen = QStringLiteral("198.51.100.9");
        before(room);
        room.arrive("n1", test::kToken, presence);
        if (!room.prompt->isShown())
            room.prompt->open();
        room.pass(18s);
        after(room);
        stage.settle();
    };
}

void nothing(PromptRoom &) {}

// A place and a network that were approved once.
void approveOnce(PromptRoom &room)
{
    approvals::Challenge known = room.challenge("n0");
    known.origin.place = QStringLiteral("Kyoto, JP");
    known.origin.address = QStringLiteral("198.51.100.9");
    room.arrive(known);
    room.wait();
    room.prompt->setNumber(QStringLiteral("42"));
    room.prompt->approve();
    room.settle();
    room.prompt->close();
    room.withdraw("n0");
}

} // namespace

void addPromptScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("prompt"), Narrow | Wide | Large, asking(nothing, nothing)});
    scenes.push_back({QStringLiteral("prompt-typed"), Large, asking(nothing, [](PromptRoom &room) {
                          room.prompt->setNumber(QStringLiteral("42"));
                      })});
    scenes.push_back({QStringLiteral("prompt-new"), Narrow | Large, asking(approveOnce, nothing)});
    scenes.push_back({QStringLiteral("prompt-guarded"), Narrow | Large, [](Stage &stage) {
                          asking(
                              [](PromptRoom &room) {
                                  room.deny("d1");
                                  room.prompt->close();
                              },
                              nothing)(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("prompt-choices"), Narrow | Large, [](Stage &stage) {
                          asking(
                              [](PromptRoom &room) {
                                  approvals::Challenge words = room.challenge("w");
                                  words.options = {QStringLiteral("K"), QStringLiteral("R"),
                                                   QStringLiteral("T"), QStringLiteral("Z")};
                                  room.arrive(words);
                              },
                              [](PromptRoom &room) {
                                  room.prompt->choose(room.prompt->choices().value(1));
                              })(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("prompt-no-number"), Narrow | Large,
                      asking(nothing, nothing, Presence::None)});
    scenes.push_back({QStringLiteral("prompt-forbidden"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          approvals::ApprovalPolicy policy;
                          policy.refusesPlain = true;
                          stage.wirePrompt(policy).arrive("n1", test::kToken, Presence::None);
                      }});
    scenes.push_back(
        {QStringLiteral("prompt-here"), Usual,
         asking([](PromptRoom &room) { room.computer.own = {QStringLiteral("203.0.113.7")}; },
                nothing)});
    scenes.push_back({QStringLiteral("prompt-bare"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          PromptRoom &room = stage.wirePrompt();
                          approvals::Challenge bare = room.challenge("n1");
                          bare.origin = {};
                          room.arrive(bare);
                      }});
    scenes.push_back(
        {QStringLiteral("prompt-queue"), Narrow | Large, asking(nothing, [](PromptRoom &room) {
             room.arrive("n2");
             room.arrive("n3", test::kOtherToken);
         })});
    scenes.push_back({QStringLiteral("prompt-ending"), Usual,
                      asking(nothing, [](PromptRoom &room) { room.pass(90s); })});
    scenes.push_back({QStringLiteral("prompt-not-offered"), Usual, [](Stage &stage) {
                          asking(nothing, [](PromptRoom &room) {
                              room.prompt->setNumber(QStringLiteral("99"));
                              room.prompt->approve();
                              room.settle();
                          })(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("prompt-failed"), Narrow | Large, [](Stage &stage) {
                          asking(
                              [](PromptRoom &room) {
                                  room.server.reply = failure(approvals::ServerError::Offline);
                              },
                              [](PromptRoom &room) {
                                  room.prompt->setNumber(QStringLiteral("42"));
                                  room.prompt->approve();
                                  room.settle();
                              })(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("prompt-report"), Narrow | Large,
                      asking(nothing, [](PromptRoom &room) { room.prompt->askReport(); })});
    scenes.push_back({QStringLiteral("prompt-passphrase"), Narrow | Large,
                      asking([](PromptRoom &room) { room.pass(301s); },
                             [](PromptRoom &room) {
                                 room.prompt->setNumber(QStringLiteral("42"));
                                 room.prompt->approve();
                                 room.settle();
                                 room.prompt->authenticate(QStringLiteral("wrong"));
                                 room.settle();
                             })});
    scenes.push_back({QStringLiteral("prompt-no-passphrase"), Narrow | Large,
                      asking(
                          [](PromptRoom &room) {
                              room.service.setTokens(room.tokens.tokens(), {test::kToken});
                              room.authenticator.asks = false;
                          },
                          [](PromptRoom &room) {
                              room.prompt->setNumber(QStringLiteral("42"));
                              room.prompt->approve();
                              room.settle();
                          })});
    scenes.push_back({QStringLiteral("prompt-sending"), Usual,
                      asking([](PromptRoom &room) { room.server.holds = true; },
                             [](PromptRoom &room) {
                                 room.prompt->setNumber(QStringLiteral("42"));
                                 room.prompt->approve();
                                 room.settle();
                             })});
}

} // namespace warifu::shots
