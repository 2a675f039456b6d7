// SPDX-License-Identifier: Apache-2.0
#pragma once
// A scene: one page in one state. It is played anew for each language and size of the window.

#include "tests/shots/stage.h"

#include <functional>
#include <vector>

namespace warifu::shots {

// The sizes in which a scene is taken, besides the window's own.
enum Shape : unsigned { Usual = 0, Narrow = 1, Wide = 2, Large = 4, Tight = 8 };

struct Scene
{
    QString name;
    unsigned shapes = Usual;
    // Builds the profile, shows the window and brings it into the state.
    std::function<void(Stage &)> play;
    // Of the keychain, in bytes; small makes several pages out of few accounts.
    std::size_t capacity = 32'768;
};

using Scenes = std::vector<Scene>;

void addOpeningScenes(Scenes &scenes);
void addTroubleScenes(Scenes &scenes);
void addListScenes(Scenes &scenes);
void addListStateScenes(Scenes &scenes);
void addPageScenes(Scenes &scenes);
void addSettingsScenes(Scenes &scenes);
void addCameraScenes(Scenes &scenes);
void addManualScenes(Scenes &scenes);
void addFoundScenes(Scenes &scenes);
void addPushScenes(Scenes &scenes);
void addPromptScenes(Scenes &scenes);
void addPromptEndScenes(Scenes &scenes);
void addRequestScenes(Scenes &scenes);
void addActivityScenes(Scenes &scenes);
void addOrganisationScenes(Scenes &scenes);
void addReceiverScenes(Scenes &scenes);
void addImportScenes(Scenes &scenes);

} // namespace warifu::shots
