// SPDX-License-Identifier: Apache-2.0
#include "app/capture/screen_source.h"
namespace warifu::capture {
class ScreenSource::PortalRequest
{};
ScreenSource::ScreenSource(QObject *parent)
    : QObject(parent)
{}
ScreenSource::~ScreenSource() = default;
ScreenSource::Way ScreenSource::defaultWay() { return Way::Direct; }
void ScreenSource::capture(Callback<Result<Screens, ScreenError>> callback, Way)
{
    callback.later(failure(ScreenError::NoScreen));
}
void ScreenSource::cancel() {}
void ScreenSource::setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
} // namespace warifu::capture
