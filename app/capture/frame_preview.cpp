// SPDX-License-Identifier: Apache-2.0
#include "app/capture/frame_preview.h"

#include <QTransform>

#include <algorithm>

namespace warifu::capture {
namespace {

bool isSideways(Turn turn)
{
    return turn == Turn::Quarter || turn == Turn::ThreeQuarters;
}

// Take every n-th pixel.
int sparsity(QSize frame, QSize wanted, Turn turn)
{
    if (isSideways(turn))
        wanted.transpose();
    const auto ceil = [](int a, int b) { return (a + b - 1) / b; };
    const int least = ceil(std::max(frame.width(), frame.height()), kMostPreviewSide);
    if (wanted.isEmpty())
        return std::max(least, 1);
    const int enough = std::min(frame.width() / wanted.width(), frame.height() / wanted.height());
    return std::max({least, enough, 1});
}

QImage upright(const QImage &image, Turn turn)
{
    switch (turn) {
    case Turn::None:
        return image;
    case Turn::Quarter:
        return image.transformed(QTransform().rotate(90));
    case Turn::Half:
        return image.mirrored(true, true);
    case Turn::ThreeQuarters:
        return image.transformed(QTransform().rotate(270));
    }
    return image;
}

QRgb clamped(int red, int green, int blue)
{
    return qRgb(std::clamp(red, 0, 255), std::clamp(green, 0, 255), std::clamp(blue, 0, 255));
}

// Rec. 601, 16 to 235, in 1/256. Good enough to aim by; what HD cameras really use differs a
// little.
QRgb fromYuv(int y, int u, int v)
{
    const int light = 298 * (y - 16) + 128;
    return clamped((light + 409 * (v - 128)) >> 8, (light - 100 * (u - 128) - 208 * (v - 128)) >> 8,
                   (light + 516 * (u - 128)) >> 8);
}

} // namespace

Result<QImage, FrameError> previewOf(const FrameView &frame, QSize wanted, Turn turn)
{
    Samples samples = samplesOf(frame.layout);
    if (const auto checked = checkChannels(frame, samples.model == ColourModel::Rgb ? 3 : 1);
        !checked)
        return failure(checked.error());
    // Gray is better than nothing: Qt 6.4 misjudges the chroma planes of 4:2:2 and of odd sizes.
    if (samples.model == ColourModel::Yuv && !checkChannels(frame, 3))
        samples.model = ColourModel::Gray;
    const bool isGray = samples.model == ColourModel::Gray;
    const int step = sparsity({frame.width, frame.height}, wanted, turn);
    QImage image(std::max(1, frame.width / step), std::max(1, frame.height / step),
                 QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const int sourceY = frame.isBottomUp ? frame.height - 1 - y * step : y * step;
        std::array<const std::uint8_t *, 3> rows{};
        for (size_t i = 0; i < (isGray ? 1 : 3); ++i) {
            const Channel &channel = samples.channels[i];
            const Plane &plane = frame.planes[size_t(channel.plane)];
            rows[i] =
                plane.bytes.data() + (sourceY >> channel.shiftY) * plane.stride + channel.offset;
        }
        const auto at = [&](size_t i, int x) {
            return int(rows[i][(x >> samples.channels[i].shiftX) * samples.channels[i].step]);
        };
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int sourceX = x * step;
            switch (samples.model) {
            case ColourModel::Gray:
                to[x] = qRgb(at(0, sourceX), at(0, sourceX), at(0, sourceX));
                break;
            case ColourModel::Yuv:
                to[x] = fromYuv(at(0, sourceX), at(1, sourceX), at(2, sourceX));
                break;
            case ColourModel::Rgb:
                to[x] = qRgb(at(0, sourceX), at(1, sourceX), at(2, sourceX));
                break;
            }
        }
    }
    return upright(image, turn);
}

QImage previewOf(const QImage &frame, QSize wanted, Turn turn)
{
    if (frame.isNull())
        return {};
    const int step = sparsity(frame.size(), wanted, turn);
    const QSize size(std::max(1, frame.width() / step), std::max(1, frame.height() / step));
    const QImage small = step == 1 ? frame : frame.scaled(size, Qt::IgnoreAspectRatio);
    return upright(small.convertToFormat(QImage::Format_RGB32), turn);
}

} // namespace warifu::capture
