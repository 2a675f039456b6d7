// SPDX-License-Identifier: Apache-2.0
#include "app/capture/camera_source.h"
namespace warifu::capture {
struct CameraSource::Parts
{
    QList<CameraDevice> devices;
};
CameraSource::CameraSource(QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{}
CameraSource::~CameraSource() = default;
void CameraSource::setWorker(scan::ScanWorker *) {}
void CameraSource::setPreview(scan::FrameFeed *) {}
void CameraSource::open(const QByteArray &) {}
void CameraSource::close() {}
CameraSource::State CameraSource::state() const { return State::Closed; }
CameraError CameraSource::error() const { return CameraError::None; }
const QList<CameraDevice> &CameraSource::devices() const { return m_parts->devices; }
QByteArray CameraSource::currentDevice() const { return {}; }
int CameraSource::frameCount() const { return 0; }
} // namespace warifu::capture
