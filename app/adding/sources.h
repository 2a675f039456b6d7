// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: everything outside the program that a setup code can come from. SystemSources is the real
// one; tests have their own. Nothing is opened or enumerated before it is asked for.

#include "app/capture/camera_source.h"
#include "app/capture/screen_source.h"
#include "app/scan/frame_feed.h"
#include "app/scan/scan_worker.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace warifu::adding {

// What the clipboard holds; the first that is there counts.
struct Clip
{
    QImage image;
    QList<QUrl> urls;
    QString text; // may be a setup link: not kept longer than the parsing
    [[nodiscard]] bool isEmpty() const
    {
        return image.isNull() && urls.isEmpty() && text.isEmpty();
    }
};

class Sources : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // An empty id is the system's default camera. Failure comes as state Failed.
    virtual void openCamera(const QByteArray &deviceId) = 0;
    virtual void closeCamera() = 0;
    [[nodiscard]] virtual capture::CameraSource::State cameraState() const = 0;
    [[nodiscard]] virtual capture::CameraError cameraError() const = 0;
    [[nodiscard]] virtual QList<capture::CameraDevice> cameras() const = 0;
    [[nodiscard]] virtual QByteArray currentCamera() const = 0;
    [[nodiscard]] virtual scan::FrameFeed *preview() = 0;
    // Called for each frame that holds a code.
    virtual void setFrameSink(std::function<void(scan::Payloads)> sink) = 0;

    // Pictures of all screens without our own windows.
    virtual void
    captureScreens(Callback<Result<capture::Screens, capture::ScreenError>> callback) = 0;
    virtual void scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback) = 0;
    virtual void scanFile(const QString &path, Callback<scan::ImageAnswer> callback) = 0;
    virtual void scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback) = 0;
    // Forgets captures and decoding under way; their callbacks are never called.
    virtual void cancel() = 0;

    [[nodiscard]] virtual Clip clipboard() = 0;

Q_SIGNALS:
    void cameraChanged();
};

} // namespace warifu::adding
