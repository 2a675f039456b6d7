// SPDX-License-Identifier: Apache-2.0
#include "app/adding/system_sources.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace warifu::adding {

namespace {

// Until the window system has painted what was behind our windows; fading compositors take long.
constexpr std::chrono::milliseconds kCurtainTime{350};

} // namespace

SystemSources::SystemSources(QObject *parent) : Sources(parent)
{
    m_curtainDown.setSingleShot(true);
    m_curtainDown.setInterval(kCurtainTime);
    connect(&m_curtainDown, &QTimer::timeout, this, &SystemSources::captureNow);
}

SystemSources::~SystemSources() = default;

scan::ScanWorker &SystemSources::worker()
{
    if (!m_worker)
        m_worker = std::make_unique<scan::ScanWorker>();
    return *m_worker;
}

void SystemSources::openCamera(const QByteArray &deviceId)
{
    if (!m_camera) {
        m_camera = std::make_unique<capture::CameraSource>();
        m_camera->setWorker(&worker());
        m_camera->setPreview(&m_preview);
        connect(m_camera.get(), &capture::CameraSource::stateChanged, this,
                &Sources::cameraChanged);
        connect(m_camera.get(), &capture::CameraSource::devicesChanged, this,
                &Sources::cameraChanged);
    }
    worker().setFrameSink(m_frameSink);
    m_camera->open(deviceId);
}

void SystemSources::closeCamera()
{
    if (!m_camera)
        return;
    m_camera->close();
    worker().cancel();
}

capture::CameraSource::State SystemSources::cameraState() const
{
    return m_camera ? m_camera->state() : capture::CameraSource::State::Closed;
}

capture::CameraError SystemSources::cameraError() const
{
    return m_camera ? m_camera->error() : capture::CameraError::None;
}

QList<capture::CameraDevice> SystemSources::cameras() const
{
    return m_camera ? m_camera->devices() : QList<capture::CameraDevice>();
}

QByteArray SystemSources::currentCamera() const
{
    return m_camera ? m_camera->currentDevice() : QByteArray();
}

void SystemSources::setFrameSink(std::function<void(scan::Payloads)> sink)
{
    m_frameSink = std::move(sink);
}

void SystemSources::captureScreens(
    Callback<Result<capture::Screens, capture::ScreenError>> callback)
{
    // One under way would answer in this one's place, with our window in the picture.
    if (m_screens)
        m_screens->cancel();
    m_screenCallback = std::move(callback);
    m_curtain.lower();
    m_curtainDown.start();
}

void SystemSources::captureNow()
{
    if (!m_screens)
        m_screens = std::make_unique<capture::ScreenSource>();
    using Answer = Result<capture::Screens, capture::ScreenError>;
    m_screens->capture(Callback<Answer>(this, [this](Answer answer) {
        m_curtain.raise();
        m_screenCallback(std::move(answer));
    }));
}

void SystemSources::scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback)
{
    worker().scanImages(std::move(images), std::move(callback));
}

void SystemSources::scanFile(const QString &path, Callback<scan::ImageAnswer> callback)
{
    worker().scanFile(path, std::move(callback));
}

void SystemSources::scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback)
{
    worker().scanBytes(bytes, std::move(callback));
}

void SystemSources::cancel()
{
    m_curtainDown.stop();
    m_screenCallback = {};
    if (m_screens)
        m_screens->cancel();
    m_curtain.raise();
    if (m_worker)
        m_worker->cancel();
}

Clip SystemSources::clipboard()
{
    Clip clip;
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return clip;
    // A copied file often comes with its icon as picture and its path as text: the file counts.
    if (data->hasUrls())
        clip.urls = data->urls();
    else if (data->hasImage())
        clip.image = qvariant_cast<QImage>(data->imageData());
    else if (data->hasText())
        clip.text = data->text();
    return clip;
}

} // namespace warifu::adding
