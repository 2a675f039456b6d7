// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of a camera's picture sizes to ask for. Left alone, cameras choose their largest at five
// pictures a second, or their smallest.

#include <QSize>

#include <vector>

namespace warifu::capture {

struct CameraFormat
{
    QSize size;
    float mostFrames = 0; // a second
    bool isCompressed = false;
};

// Index of the best for reading codes: near 1280 x 720, 15 or more pictures a second, raw rather
// than JPEG. -1 if there is none to choose; then the camera's own choice has to do.
[[nodiscard]] int chooseFormat(const std::vector<CameraFormat> &formats);

} // namespace warifu::capture
