// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures of the screens from the window system itself.

#include "app/capture/screen_source.h"

namespace warifu::capture {

// One picture a screen, in device pixels. Screens that give none are left out; NoScreen if all do.
[[nodiscard]] Result<Screens, ScreenError> grabScreens();

} // namespace warifu::capture
