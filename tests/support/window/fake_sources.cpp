// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window/fake_sources.h"

namespace warifu::test {
namespace {

template<class T>
std::shared_ptr<Callback<T>> shared(Callback<T> callback)
{
    return std::make_shared<Callback<T>>(std::move(callback));
}

scan::Payloads payloadsOf(const QStringList &texts)
{
    scan::Payloads payloads;
    for (const QString &text : texts) {
        const QByteArray bytes = text.toUtf8();
        // Test data.
        payloads.push_back(
            {SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                  std::size_t(bytes.size())}),
             {}});
    }
    return payloads;
}

} // namespace

void FakeSources::showToCamera(const QStringList &texts)
{
    if (m_sink)
        m_sink(payloadsOf(texts));
}

void FakeSources::release()
{
    m_isHeld = false;
    for (auto &deed : std::exchange(m_held, {}))
        post(std::move(deed));
}

void FakeSources::openCamera(const QByteArray &deviceId)
{
    ++m_openings;
    m_camera = deviceId.isEmpty() && !m_cameras.isEmpty() ? m_cameras.first().id : deviceId;
    m_state = m_outcome == capture::CameraError::None ? State::Running : State::Failed;
    Q_EMIT cameraChanged();
}

void FakeSources::closeCamera()
{
    m_state = State::Closed;
    Q_EMIT cameraChanged();
}

capture::CameraError FakeSources::cameraError() const
{
    return m_state == State::Failed ? m_outcome : capture::CameraError::None;
}

QList<capture::CameraDevice> FakeSources::cameras() const
{
    return isCameraOpen() ? m_cameras : QList<capture::CameraDevice>();
}

void FakeSources::setFrameSink(std::function<void(scan::Payloads)> sink)
{
    m_sink = std::move(sink);
}

void FakeSources::captureScreens(Callback<Result<capture::Screens, capture::ScreenError>> callback)
{
    ++m_captures;
    answer([this, callback = shared(std::move(callback))] {
        if (m_screenError)
            (*callback)(failure(*m_screenError));
        else
            (*callback)(capture::Screens{QImage(8, 8, QImage::Format_RGB32)});
    });
}

void FakeSources::scanImages(std::vector<QImage> images, Callback<scan::Payloads> callback)
{
    answer([this, isAny = !images.empty(), callback = shared(std::move(callback))] {
        (*callback)(isAny ? payloadsOf(m_picture) : scan::Payloads());
    });
}

void FakeSources::scanFile(const QString &path, Callback<scan::ImageAnswer> callback)
{
    answer([this, path, callback = shared(std::move(callback))] {
        if (m_files.contains(path))
            (*callback)(payloadsOf(m_files.value(path)));
        else
            (*callback)(failure(m_badFiles.value(path, scan::ImageError::Absent)));
    });
}

void FakeSources::scanBytes(const QByteArray &bytes, Callback<scan::ImageAnswer> callback)
{
    answer([this, isEmpty = bytes.isEmpty(), callback = shared(std::move(callback))] {
        if (isEmpty || m_bytesError)
            (*callback)(failure(m_bytesError.value_or(scan::ImageError::Empty)));
        else
            (*callback)(payloadsOf(m_picture));
    });
}

void FakeSources::cancel()
{
    ++m_generation;
    m_held.clear();
}

void FakeSources::answer(std::function<void()> deed)
{
    if (m_isHeld)
        m_held.push_back(std::move(deed));
    else
        post(std::move(deed));
}

void FakeSources::post(std::function<void()> deed)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, deed = std::move(deed)] {
            if (generation == m_generation)
                deed();
        },
        Qt::QueuedConnection);
}

} // namespace warifu::test
