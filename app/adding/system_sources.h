// SPDX-License-Identifier: Apache-2.0
#pragma once
// The real camera, screens, files and clipboard. The camera object is made when the camera page
// opens, because looking for cameras costs tens of milliseconds and megabytes.

#include "app/adding/sources.h"
#include "app/adding/window_curtain.h"

#include <QTimer>

#include <memory>

namespace warifu::adding {

class SystemSources final : public Sources
{
    Q_OBJECT
public:
    explicit SystemSources(QObject *parent = nullptr);
    ~SystemSources() override;

    void openCamera(const QByteArray &deviceId) override;
    void closeCamera() override;
    [[nodiscard]] capture::CameraSource::State cameraState() const override;
    [[nodiscard]] capture::CameraError cameraError() const override;
    [[nodiscard]] QList<capture::CameraDevice> cameras() const override;
    [[nodiscard]] QByteArray currentCamera() const override;
    [[nodiscard]] scan::FrameFeed *preview() override { return &m_preview; }
    void setFrameSink(std::function<void(scan::Payloads)> sink) override;

    void captureScreens(Callback<Result<capture::Screens, capture::ScreenError>> callback) override;
    void scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback) override;
    void scanFile(const QString &path, Callback<scan::ImageAnswer> callback) override;
    void scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback) override;
    void cancel() override;

    [[nodiscard]] Clip clipboard() override;

private:
    scan::ScanWorker &worker();
    void captureNow();

    std::function<void(scan::Payloads)> m_frameSink;
    scan::FrameFeed m_preview;
    std::unique_ptr<scan::ScanWorker> m_worker;
    std::unique_ptr<capture::CameraSource> m_camera;
    std::unique_ptr<capture::ScreenSource> m_screens;
    WindowCurtain m_curtain;
    QTimer m_curtainDown;
    Callback<Result<capture::Screens, capture::ScreenError>> m_screenCallback;
};

} // namespace warifu::adding
