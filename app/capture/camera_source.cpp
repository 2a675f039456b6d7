// SPDX-License-Identifier: Apache-2.0
#include "app/capture/camera_source.h"

#include "app/capture/camera_permission.h"
#include "app/capture/camera_session.h"
#include "app/capture/frame_router.h"

#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace warifu::capture {

namespace {

// Qt before 6.5 with GStreamer lists a PipeWire camera twice if it was there when Qt looked for the
// first time, and the two have nothing that tells them from two cameras of the same make.
bool isListedTwice(const QList<CameraDevice> &listed, const QString &name)
{
#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    return std::any_of(listed.begin(), listed.end(),
                       [&](const CameraDevice &device) { return device.name == name; });
#else
    Q_UNUSED(listed)
    Q_UNUSED(name)
    return false;
#endif
}

// The one with this id, or else the system's default; null if there is none.
QCameraDevice pickInput(const QList<CameraDevice> &listed, QByteArray id)
{
    const auto isListed = [&](const CameraDevice &device) { return device.id == id; };
    if (std::none_of(listed.begin(), listed.end(), isListed)) {
        // The default may be the twin that is not listed.
        const QString name = QMediaDevices::defaultVideoInput().description();
        id = QMediaDevices::defaultVideoInput().id();
        if (std::none_of(listed.begin(), listed.end(), isListed)) {
            for (const CameraDevice &device : listed) {
                if (device.name == name)
                    id = device.id;
            }
        }
    }
    const QList<QCameraDevice> inputs = QMediaDevices::videoInputs();
    for (const QCameraDevice &input : inputs) {
        if (input.id() == id)
            return input;
    }
    return {};
}

} // namespace

struct CameraSource::Parts
{
    FrameRouter router;
    State state = State::Closed;
    CameraError error = CameraError::None;
    QList<CameraDevice> devices;
    QByteArray wanted; // what open() asked for
    int frames = 0;
    std::chrono::milliseconds toFirstFrame{8000}; // USB cameras that must wake up take three
    std::chrono::milliseconds betweenFrames{5000};
    QTimer silence;
    // What is only there while the source is open. The turn is its context: an answer to a
    // question of an earlier open() finds it gone.
    std::unique_ptr<QObject> turn;
    std::unique_ptr<QMediaDevices> watcher;
    CameraSession *session = nullptr;
};

CameraSource::CameraSource(QObject *parent) : QObject(parent), m_parts(std::make_unique<Parts>())
{
    m_parts->silence.setSingleShot(true);
    connect(&m_parts->silence, &QTimer::timeout, this, &CameraSource::onSilence);
}

CameraSource::~CameraSource()
{
    // At once: there may be no event loop left.
    const std::unique_ptr<CameraSession> session(std::exchange(m_parts->session, nullptr));
    m_parts->router.clear();
}

void CameraSource::setWorker(scan::ScanWorker *worker)
{
    m_parts->router.setWorker(worker);
}
void CameraSource::setPreview(scan::FrameFeed *preview)
{
    m_parts->router.setPreview(preview);
}

void CameraSource::setPatience(std::chrono::milliseconds first, std::chrono::milliseconds between)
{
    m_parts->toFirstFrame = first;
    m_parts->betweenFrames = between;
}

void CameraSource::open(const QByteArray &deviceId)
{
    stopSession();
    m_parts->wanted = deviceId;
    m_parts->frames = 0;
    m_parts->turn = std::make_unique<QObject>();
    setState(State::Starting);
    // Not from here: looking for cameras takes tens of milliseconds, and the page wants painting.
    QMetaObject::invokeMethod(
        m_parts->turn.get(),
        [this] {
            requestCamera({m_parts->turn.get(), [this](Permission permission) {
                               if (permission == Permission::Granted)
                                   look();
                               else
                                   fail(CameraError::Denied);
                           }});
        },
        Qt::QueuedConnection);
}

void CameraSource::close()
{
    m_parts->turn.reset();
    stopSession();
    m_parts->watcher.reset();
    setState(State::Closed);
}

void CameraSource::look()
{
    if (!m_parts->watcher) {
        m_parts->watcher = std::make_unique<QMediaDevices>();
        // Queued: the backend emits it from the middle of its own bookkeeping.
        connect(m_parts->watcher.get(), &QMediaDevices::videoInputsChanged, this,
                &CameraSource::onDevices, Qt::QueuedConnection);
    }
    refreshDevices();
    startDevice();
}

void CameraSource::refreshDevices()
{
    QList<CameraDevice> devices;
    const QList<QCameraDevice> inputs = QMediaDevices::videoInputs();
    for (const QCameraDevice &input : inputs) {
        if (!isListedTwice(devices, input.description()))
            devices.append({input.id(), input.description()});
    }
    if (devices == m_parts->devices)
        return;
    m_parts->devices = devices;
    Q_EMIT devicesChanged();
}

void CameraSource::startDevice()
{
    const QCameraDevice device = pickInput(m_parts->devices, m_parts->wanted);
    if (device.isNull()) {
        fail(hasOnlyForbiddenDevices() ? CameraError::Denied : CameraError::NoDevice);
        return;
    }
    auto *const session = new CameraSession(device);
    m_parts->session = session;
    connect(session, &CameraSession::frameArrived, this, &CameraSource::onFrame);
    // Queued: it may come from inside start(). By then it may be another's turn.
    connect(
        session, &CameraSession::failed, this,
        [this, session] {
            if (m_parts->session == session)
                onBackendFailure();
        },
        Qt::QueuedConnection);
    m_parts->silence.start(m_parts->toFirstFrame);
    setState(State::Starting);
    Q_EMIT devicesChanged();
    // A listener may have closed us.
    if (m_parts->session == session)
        session->start();
}

bool CameraSource::isCurrentListed() const
{
    const QByteArray current = currentDevice();
    return std::any_of(m_parts->devices.begin(), m_parts->devices.end(),
                       [&](const CameraDevice &device) { return device.id == current; });
}

void CameraSource::onBackendFailure()
{
    refreshDevices();
    fail(isCurrentListed() ? CameraError::Busy : CameraError::Lost);
}

void CameraSource::onDevices()
{
    if (m_parts->state == State::Closed)
        return;
    refreshDevices();
    if (m_parts->session) {
        if (!isCurrentListed())
            fail(CameraError::Lost);
    } else if ((m_parts->error == CameraError::NoDevice || m_parts->error == CameraError::Denied)
               && !m_parts->devices.isEmpty()) {
        startDevice();
    }
}

void CameraSource::onFrame(const QVideoFrame &frame)
{
    // Cameras that stop send an invalid frame; one that cannot be read is none either.
    if (!m_parts->router.take(frame))
        return;
    ++m_parts->frames;
    m_parts->silence.start(m_parts->betweenFrames);
    if (m_parts->state == State::Running)
        return;
    // Queued: a listener may close the camera, and we are in its callback.
    CameraSession *const session = m_parts->session;
    QMetaObject::invokeMethod(
        session,
        [this, session] {
            if (m_parts->session == session)
                setState(State::Running);
        },
        Qt::QueuedConnection);
}

void CameraSource::onSilence()
{
    fail(m_parts->state == State::Running ? CameraError::Lost : CameraError::Busy);
}

void CameraSource::fail(CameraError error)
{
    stopSession();
    setState(State::Failed, error);
}

void CameraSource::stopSession()
{
    m_parts->silence.stop();
    if (CameraSession *const session = std::exchange(m_parts->session, nullptr)) {
        session->disconnect(this);
        session->stop();
        session->deleteLater();
        Q_EMIT devicesChanged();
    }
    m_parts->router.clear();
}

void CameraSource::setState(State state, CameraError error)
{
    if (state == m_parts->state && error == m_parts->error)
        return;
    m_parts->state = state;
    m_parts->error = error;
    Q_EMIT stateChanged();
}

CameraSource::State CameraSource::state() const
{
    return m_parts->state;
}
CameraError CameraSource::error() const
{
    return m_parts->error;
}
const QList<CameraDevice> &CameraSource::devices() const
{
    return m_parts->devices;
}
int CameraSource::frameCount() const
{
    return m_parts->frames;
}

QByteArray CameraSource::currentDevice() const
{
    return m_parts->session ? m_parts->session->deviceId() : QByteArray();
}

} // namespace warifu::capture
