// SPDX-License-Identifier: Apache-2.0
#include "app/scan/luma_image.h"

#include <QColor>
#include <QPainter>

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
    QImage gray;
    if (image.hasAlphaChannel()) {
        QImage flat(image.size(), QImage::Format_RGB32);
        if (flat.isNull())
            return {};
        flat.fill(QColor(background, background, background));
        QPainter painter(&flat);
        painter.drawImage(QRect(QPoint(0, 0), image.size()), image,
                          QRect(QPoint(0, 0), image.size()));
        painter.end();
        gray = flat.convertToFormat(QImage::Format_Grayscale8);
    } else {
        gray = image.convertToFormat(QImage::Format_Grayscale8);
    }
    return copyOf({gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine(), 1});
}

} // namespace warifu::scan
