// SPDX-License-Identifier: Apache-2.0
#include "app/scan/luma_image.h"

#include <QRgb>

#include <algorithm>
#include <cstring>

namespace warifu::scan {

LumaView LumaView::part(int x, int y, int w, int h) const
{
    const int left = std::clamp(x, 0, width);
    const int top = std::clamp(y, 0, height);
    const int right = std::clamp(x + w, left, width);
    const int bottom = std::clamp(y + h, top, height);
    return {pixels + top * stride + std::ptrdiff_t(left) * pixelStride, right - left, bottom - top,
            stride, pixelStride};
}

LumaImage::LumaImage(int width, int height)
{
    if (width <= 0 || height <= 0)
        return;
    m_width = width;
    m_height = height;
    m_pixels.reset(new std::uint8_t[size()]);
}

LumaImage LumaImage::copyOf(const LumaView &view)
{
    if (view.isEmpty())
        return {};
    LumaImage copy(view.width, view.height);
    for (int y = 0; y < view.height; ++y) {
        const std::uint8_t *from = view.row(y);
        std::uint8_t *to = copy.row(y);
        if (view.pixelStride == 1) {
            std::memcpy(to, from, std::size_t(view.width));
        } else {
            for (int x = 0; x < view.width; ++x)
                to[x] = from[std::ptrdiff_t(x) * view.pixelStride];
        }
    }
    return copy;
}

LumaImage LumaImage::fromImage(const QImage &image, std::uint8_t background)
{
    if (image.isNull())
        return {};
    if (!image.hasAlphaChannel()) {
        const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
        return copyOf({gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine(), 1});
    }
    const QImage colours = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    LumaImage luma(colours.width(), colours.height());
    for (int y = 0; y < luma.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(colours.constScanLine(y));
        std::uint8_t *to = luma.row(y);
        for (int x = 0; x < colours.width(); ++x)
            to[x] = std::uint8_t(
                std::min(255, qGray(from[x]) + background * (255 - qAlpha(from[x])) / 255));
    }
    return luma;
}

} // namespace warifu::scan
