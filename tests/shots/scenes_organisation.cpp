// SPDX-License-Identifier: Apache-2.0
// What the organisation has set, and how the settings say so.
#include "tests/shots/scene.h"
#include "tests/support/window/made_up_policies.h"

namespace warifu::shots {
namespace {

using Page = viewmodels::Navigation::Page;

std::function<void(Stage &)> organisationPage(bool isManaged, double part = 0)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        organisation::OrganisationViewModel &model = stage.wireOrganisation();
        if (isManaged)
            model.setPolicies(test::madeUpPolicies());
        stage.application().openPage(Page::Organisation);
        stage.settle();
        if (part > 0)
            stage.scroll(part);
    };
}

} // namespace

void addOrganisationScenes(Scenes &scenes)
{
    scenes.push_back(
        {QStringLiteral("organisation"), Narrow | Wide | Large, organisationPage(true)});
    scenes.push_back(
        {QStringLiteral("organisation-end"), Narrow | Large, organisationPage(true, 1)});
    scenes.push_back(
        {QStringLiteral("organisation-none"), Narrow | Large, organisationPage(false)});
    scenes.push_back({QStringLiteral("settings-managed"), Narrow | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          static_cast<void>(stage.wirePrompt());
                          static_cast<void>(stage.wireReceiver());
                          stage.wireOrganisation().setPolicies(test::madeUpPolicies());
                          stage.application().openPage(Page::Settings);
                          stage.settle();
                          stage.scroll(0.5);
                      }});
}

} // namespace warifu::shots
