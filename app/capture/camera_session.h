// SPDX-License-Identifier: Apache-2.0
#pragma once
// One camera that is on: Qt's three objects in the order that works.

#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QObject>
#include <QVideoFrame>
#include <QVideoSink>

#include <memory>

class QCamera;

namespace warifu::capture {

class CameraSession : public QObject
{
    Q_OBJECT
public:
    explicit CameraSession(const QCameraDevice &device);
    ~CameraSession() override;

    [[nodiscard]] QByteArray deviceId() const { return m_deviceId; }
    void start();
    // Off at once, and no signal any more. Delete it later, not from a slot of its own.
    void stop();

Q_SIGNALS:
    void frameArrived(const QVideoFrame &frame);
    // The backend says that it does not work.
    void failed();

private:
    QByteArray m_deviceId;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    std::unique_ptr<QCamera> m_camera;
};

} // namespace warifu::capture
