// SPDX-License-Identifier: Apache-2.0
// Before the list: waiting, the first run, unlocking.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using engine::KeystoreChoice;

constexpr std::string_view kPassphrase = "correct horse battery";

void showLocked(Stage &stage)
{
    stage.enrol(everyday(), kPassphrase);
    stage.show();
}

void unlockWith(Stage &stage, const QString &passphrase)
{
    stage.application().vault()->unlock(passphrase);
}

} // namespace

void addOpeningScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("starting"), Usual, [](Stage &stage) {
                          stage.keychain.hold();
                          stage.show();
                      }});
    scenes.push_back({QStringLiteral("waiting"), Narrow | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.keychain.hold();
                          stage.show();
                          stage.tellKeychainWaits();
                      }});
    scenes.push_back({QStringLiteral("first-run"), Narrow | Large | Wide,
                      [](Stage &stage) { stage.show(KeystoreChoice::Passphrase); }});
    scenes.push_back({QStringLiteral("first-run-error"), Usual, [](Stage &stage) {
                          stage.show(KeystoreChoice::Passphrase);
                          stage.type(QStringLiteral("short"));
                          stage.application().vault()->useFile(QStringLiteral("short"),
                                                               QStringLiteral("short"));
                      }});
    scenes.push_back({QStringLiteral("unlock"), Narrow | Large | Wide, showLocked});
    scenes.push_back({QStringLiteral("unlock-wrong"), Narrow | Large, [](Stage &stage) {
                          showLocked(stage);
                          unlockWith(stage, QStringLiteral("not this one"));
                          stage.waitFor([&] {
                              return !stage.application().vault()->passphraseError().isEmpty();
                          });
                      }});
    scenes.push_back({QStringLiteral("unlock-busy"), Usual, [](Stage &stage) {
                          showLocked(stage);
                          stage.keychain.hold();
                          unlockWith(stage, QStringLiteral("correct horse battery"));
                          stage.tellKeychainWaits();
                      }});
    scenes.push_back({QStringLiteral("unlock-plain"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().lock();
                      }});
}

} // namespace warifu::shots
