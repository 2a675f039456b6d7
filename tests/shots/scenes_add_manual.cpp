// SPDX-License-Identifier: Apache-2.0
// Adding: the form.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using Way = adding::AddViewModel::Way;

// The form with what was typed into it.
void typed(Stage &stage, const QString &secret, otp::Kind kind = otp::Kind::Totp)
{
    stage.enrolEveryday();
    stage.show();
    stage.application().add();
    stage.adding().manual()->setKindIndex(int(kind));
    stage.adding().manual()->setSecret(secret);
    stage.adding().start(Way::Manual);
    stage.settle();
}

} // namespace

void addManualScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("add-manual"), Narrow | Wide | Large,
                      [](Stage &stage) { typed(stage, {}); }});
    scenes.push_back({QStringLiteral("add-manual-error"), Narrow | Large,
                      [](Stage &stage) { typed(stage, QStringLiteral("JBSW Y3DP EHPK 3P1P")); }});
    scenes.push_back({QStringLiteral("add-manual-piece"), Large,
                      [](Stage &stage) { typed(stage, QStringLiteral("JBSW")); }});
    scenes.push_back({QStringLiteral("add-manual-good"), Usual, [](Stage &stage) {
                          typed(stage, QStringLiteral("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"));
                      }});
    scenes.push_back({QStringLiteral("add-manual-details"), Narrow | Large, [](Stage &stage) {
                          typed(stage, QStringLiteral("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"),
                                otp::Kind::Hotp);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("add-manual-pin"), Usual, [](Stage &stage) {
                          typed(stage, QStringLiteral("0123456789abcdef0123456789abcdef"),
                                otp::Kind::Motp);
                          stage.scroll(1);
                      }});
}

} // namespace warifu::shots
