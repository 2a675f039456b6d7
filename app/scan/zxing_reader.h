// SPDX-License-Identifier: Apache-2.0
#pragma once
// The only room that sees ZXing; its three generations of names differ (1.4, 2.x, 3.x).

#include "app/scan/luma_image.h"

#include "core/base/secret_bytes.h"

#include <QPoint>

#include <array>
#include <vector>

namespace warifu::scan {

struct Symbol
{
    SecretBytes bytes;
    std::array<QPoint, 4> corners; // in order around the symbol
};

// QR codes in a picture of only 0 and 255. Not bounded: the caller has counted the marks (see
// finder_count.h). Never throws.
[[nodiscard]] std::vector<Symbol> readSymbols(const LumaView &bilevel);

} // namespace warifu::scan
