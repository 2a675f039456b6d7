// SPDX-License-Identifier: Apache-2.0
#include "app/capture/portal_request.h"

#include "app/capture/portal_picture.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QPointer>
#include <QThreadPool>
#include <QUuid>

#include <limits>
#include <utility>

namespace warifu::capture {
namespace {

Q_LOGGING_CATEGORY(lcCapture, "warifu.capture")

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kObject = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kScreenshot = QStringLiteral("org.freedesktop.portal.Screenshot");
const QString kRequest = QStringLiteral("org.freedesktop.portal.Request");
const QString kRequests = QStringLiteral("/org/freedesktop/portal/desktop/request/");

// How long an abandoned question may still be answered.
constexpr std::chrono::seconds kAfterlife{30};

ScreenError errorOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownObject:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return ScreenError::NoPortal;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return ScreenError::TimedOut;
    default:
        break;
    }
    const QString name = error.name();
    // The bus could not start it.
    if (name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
        || name == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner"))
        return ScreenError::NoPortal;
    if (name == QLatin1String("org.freedesktop.portal.Error.Cancelled"))
        return ScreenError::Cancelled;
    return ScreenError::Refused;
}

// Nobody else on the bus can guess it, or answer in the portal's place.
QString makeToken()
{
    return QLatin1String("warifu_") + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

PortalRequest::PortalRequest(Callback<Result<Screens, ScreenError>> callback,
                             std::chrono::milliseconds timeout)
    : m_callback(std::move(callback))
    , m_bus(QDBusConnection::sessionBus())
{
    if (!m_bus.isConnected()) {
        m_isAnswered = true;
        QMetaObject::invokeMethod(
            this, [this] { finish(failure(ScreenError::NoPortal)); }, Qt::QueuedConnection);
        return;
    }
    m_owner.setConnection(m_bus);
    m_owner.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    m_owner.addWatchedService(kService);
    // A portal that crashed answers no more.
    connect(&m_owner, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        if (!std::exchange(m_isAnswered, true))
            finish(failure(ScreenError::Refused));
    });
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        closeDialog();
        finish(failure(ScreenError::TimedOut));
    });
    m_timeout.start(timeout);
    ask(Dialog::IfNeeded);
}

void PortalRequest::ask(Dialog dialog)
{
    m_dialog = dialog;
    m_isAnswered = false;
    m_asked = std::chrono::system_clock::now();
    // The answer may be faster than the reply that names its path, so the path is predicted
    // (documentation of org.freedesktop.portal.Request).
    const QString token = makeToken();
    QString sender = m_bus.baseService().mid(1);
    sender.replace(QLatin1Char('.'), QLatin1Char('_'));
    const QString predicted = kRequests + sender + QLatin1Char('/') + token;
    listenAt(predicted);
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kObject, kScreenshot,
                                                           QStringLiteral("Screenshot"));
    question << QString() // no parent: our window is hidden
             << QVariantMap{{QStringLiteral("handle_token"), token},
                            {QStringLiteral("modal"), true},
                            {QStringLiteral("interactive"), dialog == Dialog::Always}};
    // Our own clock decides; the bus's would only be earlier.
    auto *const call = new QDBusPendingCallWatcher(
        m_bus.asyncCall(question, std::numeric_limits<int>::max()), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call, predicted] {
        call->deleteLater();
        // Otherwise the answer has overtaken its reply, and another question is on its way.
        if (m_handle == predicted)
            onReply(*call);
    });
}

void PortalRequest::listenAt(const QString &path)
{
    const auto listen = [this](const QString &at, bool on) {
        const QString name = QStringLiteral("Response");
        const char *slot = SLOT(onResponse(uint, QVariantMap, QDBusMessage));
        // By the portal's name: what others send there does not reach us.
        if (on)
            m_bus.connect(kService, at, kRequest, name, this, slot);
        else
            m_bus.disconnect(kService, at, kRequest, name, this, slot);
    };
    if (!m_handle.isEmpty())
        listen(m_handle, false);
    m_handle = path;
    listen(path, true);
}

void PortalRequest::onReply(const QDBusPendingCall &call)
{
    const QDBusPendingReply<QDBusObjectPath> reply = call;
    if (m_isAnswered)
        return;
    if (reply.isError()) {
        m_isAnswered = true;
        qCInfo(lcCapture).noquote() << "the screenshot portal:" << reply.error().name();
        finish(failure(errorOf(reply.error())));
        return;
    }
    // Portals before 0.9 chose their own.
    const QString path = reply.value().path();
    if (path != m_handle && path.startsWith(kRequests))
        listenAt(path);
    // Given up before there was anything to close?
    if (!m_callback.isAlive()) {
        m_closed.clear();
        closeDialog();
    }
}

void PortalRequest::onResponse(uint code, const QVariantMap &results, const QDBusMessage &message)
{
    if (m_isAnswered || message.path() != m_handle)
        return;
    m_isAnswered = true;
    const QVariant uri = results.value(QStringLiteral("uri"));
    if (code == 0 && uri.typeId() == QMetaType::QString) {
        take(uri.toString());
    } else if (code == 0) {
        finish(failure(ScreenError::BadPicture));
    } else if (code == 1) {
        finish(failure(ScreenError::Cancelled));
    } else if (m_dialog == Dialog::IfNeeded && m_callback.isAlive()) {
        // Somebody who once refused us for good can still agree to each picture in the dialog.
        ask(Dialog::Always);
    } else {
        finish(failure(ScreenError::Refused));
    }
}

void PortalRequest::take(const QString &uri)
{
    if (!m_callback.isAlive()) {
        QThreadPool::globalInstance()->start(
            [uri, asked = m_asked] { discardPicture(uri, asked); });
        return;
    }
    // Not here: decoding takes long, and a file on a dead network disk takes for ever.
    QThreadPool::globalInstance()->start([uri, asked = m_asked, self = QPointer(this)] {
        auto answer = std::make_shared<Result<QImage, ScreenError>>(takePicture(uri, asked));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, answer] {
                if (!self)
                    return;
                if (!*answer) {
                    self->finish(failure(answer->error()));
                    return;
                }
                Screens screens;
                screens.push_back(std::move(**answer));
                self->finish(std::move(screens));
            },
            Qt::QueuedConnection);
    });
}

void PortalRequest::finish(Result<Screens, ScreenError> answer)
{
    m_timeout.stop();
    // Out of here first: the callee may well start the next one.
    Callback<Result<Screens, ScreenError>> callback = std::move(m_callback);
    callback(std::move(answer));
}

void PortalRequest::closeDialog()
{
    if (m_isAnswered || m_handle.isEmpty() || std::exchange(m_closed, m_handle) == m_handle)
        return;
    m_bus.send(
        QDBusMessage::createMethodCall(kService, m_handle, kRequest, QStringLiteral("Close")));
}

void PortalRequest::abandon()
{
    m_callback = {};
    m_timeout.stop();
    if (m_isAnswered) {
        deleteLater();
        return;
    }
    closeDialog();
    setParent(QCoreApplication::instance());
    QTimer::singleShot(kAfterlife, this, &QObject::deleteLater);
}

} // namespace warifu::capture
