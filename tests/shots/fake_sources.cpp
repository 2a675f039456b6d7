// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/fake_sources.h"

namespace warifu::shots {

void FakeSources::setCamera(State state, capture::CameraError error)
{
    m_state = state;
    m_error = error;
    Q_EMIT cameraChanged();
}

void FakeSources::openCamera(const QByteArray &)
{
    Q_EMIT cameraChanged();
}

QByteArray FakeSources::currentCamera() const
{
    return m_cameras.isEmpty() ? QByteArray() : m_cameras.first().id;
}

void FakeSources::captureScreens(Callback<Result<capture::Screens, capture::ScreenError>>) {}

void FakeSources::scanImages(std::vector<QImage>, Callback<scan::Payloads> callback)
{
    callback.later(payloads(m_codes));
}

void FakeSources::scanFile(const QString &, Callback<scan::ImageAnswer> callback)
{
    callback.later(payloads(m_codes));
}

void FakeSources::scanBytes(const QByteArray &, Callback<scan::ImageAnswer> callback)
{
    callback.later(payloads(m_codes));
}

void FakeSources::see(const std::vector<std::string> &codes)
{
    m_sink(payloads(codes));
}

scan::Payloads FakeSources::payloads(const std::vector<std::string> &codes)
{
    scan::Payloads all;
    for (const std::string &code : codes) {
        scan::Payload payload;
        payload.bytes =
            SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(code.data()), code.size()});
        all.push_back(std::move(payload));
    }
    return all;
}

} // namespace warifu::shots
