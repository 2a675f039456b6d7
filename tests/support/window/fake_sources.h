// SPDX-License-Identifier: Apache-2.0
#pragma once
// Camera, screens, files and clipboard of a test: it says what they show, and answers come from the
// event loop as the real ones do. What is cancelled is never answered.

#include "app/adding/sources.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace warifu::test {

class FakeSources final : public adding::Sources
{
public:
    using State = capture::CameraSource::State;

    // --- what there is
    void setCameras(const QList<capture::CameraDevice> &cameras) { m_cameras = cameras; }
    // How the camera turns out when it is opened: running, or failed for this reason.
    void setCameraError(capture::CameraError error) { m_outcome = error; }
    // The camera sees these codes now.
    void showToCamera(const QStringList &texts);
    // Codes in every picture, on every screen, in all bytes.
    void setPicture(const QStringList &texts) { m_picture = texts; }
    void setScreenError(std::optional<capture::ScreenError> error) { m_screenError = error; }
    void setFile(const QString &path, const QStringList &texts) { m_files[path] = texts; }
    void setFile(const QString &path, scan::ImageError error) { m_badFiles[path] = error; }
    void setBytesError(std::optional<scan::ImageError> error) { m_bytesError = error; }
    void setClip(const adding::Clip &clip) { m_clip = clip; }
    // Nothing is answered until release().
    void hold() { m_isHeld = true; }
    void release();

    // --- what was done
    [[nodiscard]] int openings() const { return m_openings; }
    [[nodiscard]] QByteArray openedCamera() const { return m_camera; }
    [[nodiscard]] bool isCameraOpen() const { return m_state != State::Closed; }
    [[nodiscard]] int captures() const { return m_captures; }

    // --- the port
    void openCamera(const QByteArray &deviceId) override;
    void closeCamera() override;
    [[nodiscard]] State cameraState() const override { return m_state; }
    [[nodiscard]] capture::CameraError cameraError() const override;
    [[nodiscard]] QList<capture::CameraDevice> cameras() const override;
    [[nodiscard]] QByteArray currentCamera() const override { return m_camera; }
    [[nodiscard]] scan::FrameFeed *preview() override { return &m_preview; }
    void setFrameSink(std::function<void(scan::Payloads)> sink) override;
    void captureScreens(Callback<Result<capture::Screens, capture::ScreenError>> callback) override;
    void scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback) override;
    void scanFile(const QString &path, Callback<scan::ImageAnswer> callback) override;
    void scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback) override;
    void cancel() override;
    [[nodiscard]] adding::Clip clipboard() override { return m_clip; }

private:
    void answer(std::function<void()> deed);
    void post(std::function<void()> deed);

    QList<capture::CameraDevice> m_cameras;
    capture::CameraError m_outcome = capture::CameraError::None;
    State m_state = State::Closed;
    QByteArray m_camera;
    std::function<void(scan::Payloads)> m_sink;
    scan::FrameFeed m_preview;
    QStringList m_picture;
    std::optional<capture::ScreenError> m_screenError;
    std::optional<scan::ImageError> m_bytesError;
    QHash<QString, QStringList> m_files;
    QHash<QString, scan::ImageError> m_badFiles;
    adding::Clip m_clip;
    std::vector<std::function<void()>> m_held;
    bool m_isHeld = false;
    int m_generation = 0;
    int m_openings = 0;
    int m_captures = 0;
};

} // namespace warifu::test
