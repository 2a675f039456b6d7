// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes what a camera delivers and hands on only what somebody wants now: luma to the scanner, a
// small picture to the preview. Keeps no frame: the camera may take its memory back at any time.

#include "app/capture/frame_layout.h"
#include "app/scan/frame_feed.h"
#include "app/scan/luma_image.h"
#include "app/scan/scan_worker.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QVideoFrame>

#include <chrono>

namespace warifu::capture {

// 15 pictures a second are enough to aim by.
inline constexpr std::chrono::milliseconds kPreviewPace{60};

// Every n-th frame goes to the scanner mirrored, in case that the camera mirrors: then a code is
// read three times a second instead of fifteen.
inline constexpr int kMirrorEvery = 5;

class FrameRouter
{
public:
    void setWorker(scan::ScanWorker *worker) { m_worker = worker; }
    void setPreview(scan::FrameFeed *preview) { m_preview = preview; }

    // False if this is no frame that can be read.
    bool take(QVideoFrame frame);
    // Empties the preview.
    void clear();

private:
    bool takeBytes(QVideoFrame &frame, PixelLayout layout, bool isForEye);
    bool takeImage(QVideoFrame &frame, bool isForEye);
    [[nodiscard]] bool isPreviewDue() const;
    void offer(scan::LumaImage luma);
    void show(const QImage &image);

    QPointer<scan::ScanWorker> m_worker;
    QPointer<scan::FrameFeed> m_preview;
    QElapsedTimer m_sinceShown;
    int m_offered = 0;
};

} // namespace warifu::capture
