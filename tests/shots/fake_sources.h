// SPDX-License-Identifier: Apache-2.0
#pragma once
// Camera, screens and pictures that show and say what a scene wants.

#include "app/adding/sources.h"

namespace warifu::shots {

class FakeSources final : public adding::Sources
{
    Q_OBJECT
public:
    using State = capture::CameraSource::State;

    // What the next opened camera does.
    void setCamera(State state, capture::CameraError error = capture::CameraError::None);
    void setCameras(QList<capture::CameraDevice> cameras) { m_cameras = std::move(cameras); }
    void showFrame(const QImage &frame) { m_preview.push(frame); }
    // What every picture holds from now on.
    void setCodes(std::vector<std::string> codes) { m_codes = std::move(codes); }

    void openCamera(const QByteArray &deviceId) override;
    void closeCamera() override {}
    [[nodiscard]] State cameraState() const override { return m_state; }
    [[nodiscard]] capture::CameraError cameraError() const override { return m_error; }
    [[nodiscard]] QList<capture::CameraDevice> cameras() const override { return m_cameras; }
    [[nodiscard]] QByteArray currentCamera() const override;
    [[nodiscard]] scan::FrameFeed *preview() override { return &m_preview; }
    void setFrameSink(std::function<void(scan::Payloads)> sink) override
    {
        m_sink = std::move(sink);
    }

    // Never answers: the scene is the waiting.
    void captureScreens(Callback<Result<capture::Screens, capture::ScreenError>> callback) override;
    void scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback) override;
    void scanFile(const QString &path, Callback<scan::ImageAnswer> callback) override;
    void scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback) override;
    void cancel() override {}
    [[nodiscard]] adding::Clip clipboard() override { return {}; }

    // As if the camera had seen them.
    void see(const std::vector<std::string> &codes);

private:
    [[nodiscard]] static scan::Payloads payloads(const std::vector<std::string> &codes);

    State m_state = State::Closed;
    capture::CameraError m_error = capture::CameraError::None;
    QList<capture::CameraDevice> m_cameras;
    scan::FrameFeed m_preview;
    std::vector<std::string> m_codes;
    std::function<void(scan::Payloads)> m_sink;
};

} // namespace warifu::shots
