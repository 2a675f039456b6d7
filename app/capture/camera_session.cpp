// SPDX-License-Identifier: Apache-2.0
#include "app/capture/camera_session.h"

#include "app/capture/camera_format.h"

#include <QCamera>
#include <QLoggingCategory>

namespace warifu::capture {
namespace {

Q_LOGGING_CATEGORY(lcCapture, "warifu.capture")

std::vector<CameraFormat> formatsOf(const QList<QCameraFormat> &list)
{
    std::vector<CameraFormat> formats;
    for (const QCameraFormat &format : list)
        formats.push_back({format.resolution(), format.maxFrameRate(),
                           format.pixelFormat() == QVideoFrameFormat::Format_Jpeg});
    return formats;
}

} // namespace

CameraSession::CameraSession(const QCameraDevice &device)
    : m_deviceId(device.id())
    , m_camera(std::make_unique<QCamera>(device))
{
    const QList<QCameraFormat> formats = device.videoFormats();
    if (const int best = chooseFormat(formatsOf(formats)); best >= 0)
        m_camera->setCameraFormat(formats.at(best));
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &CameraSession::frameArrived);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error error, const QString &text) {
                if (error == QCamera::NoError)
                    return;
                qCWarning(lcCapture).noquote() << "the camera failed:" << text;
                Q_EMIT failed();
            });
    // The sink first: a camera that is there before its sink restarts, and frames of its first run
    // then point at memory that is gone (Qt 6.4 with GStreamer crashed in 11 of 60 starts).
    m_session.setVideoSink(&m_sink);
    m_session.setCamera(m_camera.get());
}

CameraSession::~CameraSession()
{
    stop();
}

void CameraSession::start()
{
    m_camera->start();
}

void CameraSession::stop()
{
    m_sink.disconnect(this);
    m_camera->disconnect(this);
    m_camera->stop();
    m_session.setCamera(nullptr);
    m_session.setVideoSink(nullptr);
}

} // namespace warifu::capture
