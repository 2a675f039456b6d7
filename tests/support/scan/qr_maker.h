// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws QR codes and pictures with codes in them, so that the repo needs no picture files.

#include <QImage>
#include <QPoint>

#include <string>

namespace warifu::test {

// A code of text with modules of this many pixels and a quiet zone of this many modules.
[[nodiscard]] QImage makeQr(const std::string &text, int module = 4, int quiet = 4,
                            int correction = 2);

// Draws top into picture.
void place(QImage &picture, const QImage &top, QPoint at);

// Gray pictures of the size of a screen: windows, text lines, icons; no code. Always the same. At
// least 640 x 400.
[[nodiscard]] QImage makeDesktop(int width, int height);

// count corner marks in a grid: what makes ZXing 1.4 spin for minutes.
[[nodiscard]] QImage makeMarkWall(int width, int height, int count, int dark = 0,
                                  int light = 255);

// columns x rows codes; their texts are prefix + index, in reading order.
[[nodiscard]] QImage makeSheet(const std::string &prefix, int columns, int rows, int module = 4);

// Every level v becomes low + v * (high - low) / 255; low > high inverts.
[[nodiscard]] QImage withLevels(const QImage &gray, int low, int high);

// Box blur of this radius, applied twice (near Gaussian).
[[nodiscard]] QImage blurred(const QImage &gray, int radius);

// Adds noise of up to +-amplitude; always the same for a seed.
[[nodiscard]] QImage withNoise(const QImage &gray, int amplitude, unsigned seed);

// Turned by any angle on a ground of this level, with smooth pixels.
[[nodiscard]] QImage turned(const QImage &gray, double degrees, int ground = 255);

// Scaled with smooth pixels.
[[nodiscard]] QImage resized(const QImage &gray, double factor);

} // namespace warifu::test
