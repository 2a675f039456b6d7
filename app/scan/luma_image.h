// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gray pixels: a view of somebody's memory and an owner. All that the decoder ever sees.

#include <QImage>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace warifu::scan {

// 8-bit luma somewhere in memory. pixelStride is 2 for packed formats such as YUYV. Valid only as
// long as the memory is.
struct LumaView
{
    const std::uint8_t *pixels = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0; // bytes from a row to the next
    int pixelStride = 1;       // bytes from a pixel to the next

    [[nodiscard]] bool isEmpty() const { return !pixels || width <= 0 || height <= 0; }
    [[nodiscard]] const std::uint8_t *row(int y) const { return pixels + y * stride; }
    // The part of it inside (x, y, w, h), which is clipped to the picture.
    [[nodiscard]] LumaView part(int x, int y, int w, int h) const;
};

// Owns width * height bytes without gaps. Move-only: a copy of a frame is always deliberate.
class LumaImage
{
public:
    LumaImage() = default;
    // Its pixels are not set: every filter writes all of them, and a screen has millions.
    LumaImage(int width, int height);
    // Copies once, without gaps.
    [[nodiscard]] static LumaImage copyOf(const LumaView &view);
    // Transparent pixels are laid on a background of this luma.
    [[nodiscard]] static LumaImage fromImage(const QImage &image, std::uint8_t background = 255);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool isEmpty() const { return !m_pixels; }
    [[nodiscard]] std::uint8_t *row(int y) { return m_pixels.get() + std::size_t(y) * m_width; }
    [[nodiscard]] const std::uint8_t *row(int y) const
    {
        return m_pixels.get() + std::size_t(y) * m_width;
    }
    [[nodiscard]] std::uint8_t *data() { return m_pixels.get(); }
    [[nodiscard]] const std::uint8_t *data() const { return m_pixels.get(); }
    [[nodiscard]] std::size_t size() const { return std::size_t(m_width) * std::size_t(m_height); }
    [[nodiscard]] LumaView view() const
    {
        return {m_pixels.get(), m_width, m_height, m_width, 1};
    }
    operator LumaView() const { return view(); } // NOLINT(google-explicit-constructor)

private:
    int m_width = 0;
    int m_height = 0;
    std::unique_ptr<std::uint8_t[]> m_pixels;
};

} // namespace warifu::scan
