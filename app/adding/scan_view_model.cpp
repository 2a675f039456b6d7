// SPDX-License-Identifier: Apache-2.0
#include "app/adding/scan_view_model.h"

#include "core/base/untrusted_text.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <iterator>

namespace warifu::adding {

namespace {

constexpr int kLongestCameraName = 60;
constexpr int kLongestFileName = 80;

// Names come with files from anywhere.
QString shownName(const QString &name)
{
    return sanitized(name, kLongestFileName);
}

// A kind of picture that we cannot read is still no other app's export.
bool isCalledAPicture(const QString &path)
{
    return QMimeDatabase()
        .mimeTypeForFile(path, QMimeDatabase::MatchExtension)
        .name()
        .startsWith(QLatin1String("image/"));
}

void append(scan::Payloads &to, scan::Payloads from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

} // namespace

ScanViewModel::ScanViewModel(Sources &sources, std::function<void(Look)> sink,
                             std::chrono::milliseconds settle, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_sink(std::move(sink))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &ScanViewModel::deliverFrames);
    connect(&m_sources, &Sources::cameraChanged, this, &ScanViewModel::onCameraChanged);
    m_sources.setFrameSink(
        [this](scan::Payloads payloads) { onFramePayloads(std::move(payloads)); });
}

void ScanViewModel::openCamera()
{
    if (m_isCameraOpen)
        return;
    m_isCameraOpen = true;
    setHint({});
    m_sources.openCamera(m_cameraId);
    onCameraChanged();
}

void ScanViewModel::closeCamera()
{
    m_settle.stop();
    m_framePayloads.clear();
    if (!m_isCameraOpen)
        return;
    m_isCameraOpen = false;
    m_sources.closeCamera();
    setHint({});
    onCameraChanged();
}

void ScanViewModel::retryCamera()
{
    closeCamera();
    openCamera();
}

void ScanViewModel::stop()
{
    closeCamera();
    m_files.clear();
    m_sources.cancel();
}

void ScanViewModel::setHint(const QString &hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    Q_EMIT hintChanged();
}

void ScanViewModel::onFramePayloads(scan::Payloads payloads)
{
    // One may be on its way while the camera closes.
    if (!m_isCameraOpen || payloads.empty())
        return;
    append(m_framePayloads, std::move(payloads));
    if (m_settle.intervalAsDuration().count() == 0)
        deliverFrames();
    else if (!m_settle.isActive())
        m_settle.start();
}

void ScanViewModel::deliverFrames()
{
    Look look;
    look.place = words::Place::Camera;
    look.payloads = std::move(m_framePayloads);
    m_framePayloads.clear();
    m_sink(std::move(look));
}

void ScanViewModel::onCameraChanged()
{
    QStringList names;
    int index = -1;
    const auto devices = m_sources.cameras();
    for (const capture::CameraDevice &device : devices) {
        if (device.id == m_sources.currentCamera())
            index = static_cast<int>(names.size());
        names.append(sanitized(device.name, kLongestCameraName));
    }
    if (names != m_cameraNames || index != m_cameraIndex) {
        m_cameraNames = names;
        m_cameraIndex = index;
        Q_EMIT camerasChanged();
    }
    Q_EMIT cameraChanged();
}

void ScanViewModel::setCameraIndex(int index)
{
    const auto devices = m_sources.cameras();
    if (index < 0 || index >= devices.size() || index == m_cameraIndex)
        return;
    m_cameraId = devices.at(index).id;
    if (m_isCameraOpen)
        retryCamera();
}

ScanViewModel::CameraState ScanViewModel::cameraState() const
{
    using State = capture::CameraSource::State;
    if (!m_isCameraOpen)
        return CameraState::Off;
    switch (m_sources.cameraState()) {
    case State::Closed:
    case State::Starting:
        return CameraState::Starting;
    case State::Running:
        return CameraState::Running;
    case State::Failed:
        return CameraState::Failed;
    }
    return CameraState::Failed;
}

QString ScanViewModel::cameraTitle() const
{
    return words::camera(m_sources.cameraError()).title;
}

QString ScanViewModel::cameraText() const
{
    return words::camera(m_sources.cameraError()).text;
}

QStringList ScanViewModel::cameraSteps() const
{
    return words::camera(m_sources.cameraError()).steps;
}

void ScanViewModel::lookAtScreens()
{
    stop();
    using Answer = Result<capture::Screens, capture::ScreenError>;
    m_sources.captureScreens(Callback<Answer>(this, [this](Answer answer) {
        if (!answer) {
            m_sink({words::Place::Screen, {}, words::screen(answer.error())});
            return;
        }
        m_sources.scanImages(std::move(*answer),
                             Callback<scan::Payloads>(this, [this](scan::Payloads payloads) {
                                 m_sink({words::Place::Screen, std::move(payloads), {}});
                             }));
    }));
}

void ScanViewModel::lookAtImage(const QImage &image)
{
    stop();
    std::vector<QImage> images;
    images.push_back(image);
    m_sources.scanImages(std::move(images),
                         Callback<scan::Payloads>(this, [this](scan::Payloads payloads) {
                             m_sink({words::Place::Picture, std::move(payloads), {}});
                         }));
}

void ScanViewModel::lookAtBytes(const QByteArray &bytes, const QString &name)
{
    stop();
    const auto tell = [this, name](scan::ImageAnswer answer) {
        if (answer)
            m_sink({words::Place::Picture, std::move(*answer), {}});
        else
            m_sink({words::Place::Picture, {}, words::image(answer.error(), shownName(name))});
    };
    m_sources.scanBytes(bytes, Callback<scan::ImageAnswer>(this, tell));
}

void ScanViewModel::lookAtFiles(const QStringList &paths)
{
    stop();
    m_files = paths;
    m_fileLook = {};
    nextFile();
}

void ScanViewModel::nextFile()
{
    if (m_files.isEmpty()) {
        Look look = std::move(m_fileLook);
        m_fileLook = {};
        // A bad file beside a good one is not worth losing the good one's codes.
        if (!look.payloads.empty())
            look.failure.reset();
        m_sink(std::move(look));
        return;
    }
    const QString path = m_files.takeFirst();
    const auto tell = [this, path](scan::ImageAnswer answer) {
        if (answer)
            append(m_fileLook.payloads, std::move(*answer));
        else if (!m_fileLook.failure) {
            m_fileLook.failure =
                words::image(answer.error(), shownName(QFileInfo(path).fileName()));
            if (answer.error() == scan::ImageError::UnknownFormat && !isCalledAPicture(path))
                m_fileLook.foreignFile = path;
        }
        nextFile();
    };
    m_sources.scanFile(path, Callback<scan::ImageAnswer>(this, tell));
}

} // namespace warifu::adding
