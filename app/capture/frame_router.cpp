// SPDX-License-Identifier: Apache-2.0
#include "app/capture/frame_router.h"

#include "app/capture/frame_luma.h"
#include "app/capture/frame_preview.h"
#include "app/capture/video_frame.h"
#include "app/scan/image_file.h"

namespace warifu::capture {
namespace {

// A compressed 20 megapixel still has less.
constexpr qint64 kMostJpegBytes = 16LL * 1024 * 1024;

Turn turnOf(const QVideoFrame &frame)
{
    switch (frame.rotationAngle()) {
    case QVideoFrame::Rotation0:
        return Turn::None;
    case QVideoFrame::Rotation90:
        return Turn::Quarter;
    case QVideoFrame::Rotation180:
        return Turn::Half;
    case QVideoFrame::Rotation270:
        return Turn::ThreeQuarters;
    }
    return Turn::None;
}

// The camera's own bytes, which are judged like any other picture file.
QImage fromJpeg(QVideoFrame &frame)
{
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(frame.bits(0)),
                                               frame.mappedBytes(0));
    scan::ImageLimits limits;
    limits.fileBytes = kMostJpegBytes;
    limits.side = kMostFrameSide;
    limits.pixels = kMostFramePixels;
    const auto image = scan::loadImage(bytes, limits);
    frame.unmap();
    return image ? *image : QImage();
}

bool isTooLarge(QSize size)
{
    return size.width() > kMostFrameSide || size.height() > kMostFrameSide
        || qint64(size.width()) * size.height() > kMostFramePixels;
}

} // namespace

bool FrameRouter::take(QVideoFrame frame)
{
    if (!frame.isValid() || frame.size().isEmpty() || isTooLarge(frame.size()))
        return false;
    const bool isForEye = isPreviewDue();
    if (!isForEye && !(m_worker && m_worker->wantsFrame()))
        return true;
    if (const auto layout = layoutOf(frame.pixelFormat()))
        return takeBytes(frame, *layout, isForEye);
    return takeImage(frame, isForEye);
}

bool FrameRouter::takeBytes(QVideoFrame &frame, PixelLayout layout, bool isForEye)
{
    if (!frame.map(QVideoFrame::ReadOnly))
        return false;
    const FrameView view = viewOf(frame, layout);
    bool isRead = true;
    if (m_worker && m_worker->wantsFrame()) {
        auto luma = lumaOf(view);
        isRead = luma.has_value();
        if (luma)
            offer(std::move(*luma));
    }
    QImage picture;
    if (isForEye) {
        auto preview = previewOf(view, m_preview->wantedSize(), turnOf(frame));
        isRead = isRead && preview.has_value();
        if (preview)
            picture = std::move(*preview);
    }
    frame.unmap();
    if (!picture.isNull())
        show(picture);
    return isRead;
}

bool FrameRouter::takeImage(QVideoFrame &frame, bool isForEye)
{
    // toImage() is Qt's slow way; nothing but rare formats goes there.
    const QImage image =
        frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg ? fromJpeg(frame) : frame.toImage();
    if (image.isNull())
        return false;
    if (m_worker && m_worker->wantsFrame())
        offer(scan::LumaImage::fromImage(image));
    // toImage() turns by itself.
    const bool isTurned = frame.pixelFormat() != QVideoFrameFormat::Format_Jpeg;
    if (isForEye)
        show(previewOf(image, m_preview->wantedSize(), isTurned ? Turn::None : turnOf(frame)));
    return true;
}

bool FrameRouter::isPreviewDue() const
{
    return m_preview && m_preview->isWatched()
        && (!m_sinceShown.isValid() || m_sinceShown.elapsed() >= kPreviewPace.count());
}

void FrameRouter::offer(scan::LumaImage luma)
{
    if (++m_offered % kMirrorEvery == 0)
        mirror(luma);
    m_worker->offerFrame(std::move(luma));
}

void FrameRouter::show(const QImage &image)
{
    m_sinceShown.start();
    m_preview->push(image);
}

void FrameRouter::clear()
{
    m_sinceShown.invalidate();
    if (m_preview)
        m_preview->push({});
}

} // namespace warifu::capture
