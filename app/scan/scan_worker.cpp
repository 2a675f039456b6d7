// SPDX-License-Identifier: Apache-2.0
#include "app/scan/scan_worker.h"
namespace warifu::scan {
struct ScanWorker::Shared
{};
ScanWorker::ScanWorker(QObject *parent)
    : QObject(parent)
{}
ScanWorker::~ScanWorker() = default;
void ScanWorker::setFrameSink(std::function<void(Payloads)>) {}
bool ScanWorker::wantsFrame() const { return false; }
void ScanWorker::offerFrame(LumaImage) {}
void ScanWorker::scanImages(std::vector<QImage>, Callback<Payloads>) {}
void ScanWorker::scanFile(const QString &, Callback<ImageAnswer>) {}
void ScanWorker::scanBytes(const QByteArray &, Callback<ImageAnswer>) {}
void ScanWorker::cancel() {}
} // namespace warifu::scan
