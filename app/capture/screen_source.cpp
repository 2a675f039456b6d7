// SPDX-License-Identifier: Apache-2.0
#include "app/capture/screen_source.h"

#include "app/capture/direct_screens.h"
#ifdef WARIFU_HAVE_PORTAL
#include "app/capture/portal_request.h"
#endif

#include <QGuiApplication>

namespace warifu::capture {

ScreenSource::ScreenSource(QObject *parent) : QObject(parent) {}

ScreenSource::~ScreenSource()
{
    cancel();
}

ScreenSource::Way ScreenSource::defaultWay()
{
#ifdef WARIFU_HAVE_PORTAL
    // Xwayland shows X programs a black screen.
    if (QGuiApplication::platformName().startsWith(QLatin1String("wayland"))
        || (QGuiApplication::platformName() == QLatin1String("xcb")
            && !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")))
        return Way::Portal;
#endif
    return Way::Direct;
}

void ScreenSource::capture(Callback<Answer> callback, Way way)
{
    cancel();
    m_turn = std::make_unique<QObject>();
    if (way == Way::Direct) {
        auto shared = std::make_shared<Callback<Answer>>(std::move(callback));
        QMetaObject::invokeMethod(
            m_turn.get(), [shared] { (*shared)(grabScreens()); }, Qt::QueuedConnection);
        return;
    }
#ifdef WARIFU_HAVE_PORTAL
    m_request = new PortalRequest(std::move(callback), m_timeout);
#else
    callback.later(failure(ScreenError::NoPortal));
#endif
}

void ScreenSource::cancel()
{
    m_turn.reset();
#ifdef WARIFU_HAVE_PORTAL
    if (PortalRequest *const request = std::exchange(m_request, nullptr))
        request->abandon();
#endif
}

void ScreenSource::setTimeout(std::chrono::milliseconds timeout)
{
    m_timeout = timeout;
}

} // namespace warifu::capture
