// SPDX-License-Identifier: Apache-2.0
#pragma once
// Other people's way to read a picture, to compare with.

#include <QImage>

#include <string>
#include <vector>

namespace warifu::test {

// One call with ZXing's defaults, restricted to QR codes. gray is Grayscale8.
[[nodiscard]] std::vector<std::string> plainZxing(const QImage &gray);

[[nodiscard]] bool hasZbar();
// zbar restricted to QR codes, with its test for inverted ones. Nothing when built without it.
[[nodiscard]] std::vector<std::string> plainZbar(const QImage &gray);

} // namespace warifu::test
