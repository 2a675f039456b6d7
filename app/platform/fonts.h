// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fonts of the window: the system's size, and families that draw Japanese in its own forms,
// not in the Chinese ones that share the code points.

#include <QString>

namespace warifu::platform {

// Sets the application font’s families.
void applyFonts();
// The application font's size in pixels, as the system wants it.
[[nodiscard]] qreal systemTextPixels();
// A family whose digits all have one width.
[[nodiscard]] QString tabularFamily();

} // namespace warifu::platform
