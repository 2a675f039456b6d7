// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/secret_service_probe.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QMap>
#include <QTimer>

#include <algorithm>

namespace warifu::keystore {

namespace {

using Attributes = QMap<QString, QString>;

const QString kService = QStringLiteral("org.freedesktop.secrets");
const QString kRoot = QStringLiteral("/org/freedesktop/secrets");
const QString kServiceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString kPromptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");
const QString kCollectionInterface = QStringLiteral("org.freedesktop.Secret.Collection");

// Questions that show nothing to the user need no minutes, whatever the caller's deadline is.
constexpr std::chrono::milliseconds kPatience{20'000};

QDBusMessage serviceMessage(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kRoot, kServiceInterface, method);
}

KeystoreError keystoreError(const QDBusMessage &error)
{
    switch (QDBusError(error).type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
    case QDBusError::BadAddress:
        return KeystoreError::NoService;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeystoreError::NoAnswer;
    case QDBusError::AccessDenied:
        return KeystoreError::Denied;
    default:
        break;
    }
    const QString name = error.errorName();
    // The bus knew how to start it, but starting failed.
    if (name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
        || name == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner"))
        return KeystoreError::NoService;
    if (name == QLatin1String("org.freedesktop.Secret.Error.IsLocked"))
        return KeystoreError::Locked;
    return KeystoreError::Failed;
}

// Object paths at place index of a reply; nothing when the reply has another shape.
std::optional<QList<QDBusObjectPath>> pathsAt(const QDBusMessage &reply, int index)
{
    const QVariant value = reply.arguments().value(index);
    if (value.canConvert<QList<QDBusObjectPath>>())
        return value.value<QList<QDBusObjectPath>>();
    if (value.canConvert<QDBusArgument>())
        return qdbus_cast<QList<QDBusObjectPath>>(value.value<QDBusArgument>());
    return std::nullopt;
}

std::optional<QString> pathAt(const QDBusMessage &reply, int index)
{
    const QVariant value = reply.arguments().value(index);
    if (!value.canConvert<QDBusObjectPath>())
        return std::nullopt;
    return value.value<QDBusObjectPath>().path();
}

bool isNoObject(const QString &path)
{
    return path == QLatin1String("/");
}

} // namespace

// The prompt that the service shows for us.
class SecretServiceProbe::OpenPrompt
{
public:
    QString path;
    Callback<Result<void, KeystoreError>> done;
    QTimer limit;
    QDBusServiceWatcher owner;
};

SecretServiceProbe::SecretServiceProbe()
{
    qDBusRegisterMetaType<Attributes>();
}

SecretServiceProbe::~SecretServiceProbe() = default;

void SecretServiceProbe::call(const QDBusMessage &message, Milliseconds limit,
                              Callback<Reply> done)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        done.later(failure(KeystoreError::NoService));
        return;
    }
    const auto timeout = std::clamp(limit, Milliseconds(1), kPatience);
    auto *const watcher = new QDBusPendingCallWatcher(
        bus.asyncCall(message, static_cast<int>(timeout.count())), this);
    auto answer = std::make_shared<Callback<Reply>>(std::move(done));
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [answer](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusMessage reply = finished->reply();
        if (reply.type() == QDBusMessage::ReplyMessage)
            (*answer)(reply);
        else
            (*answer)(failure(keystoreError(reply)));
    });
}

void SecretServiceProbe::findCollection(Milliseconds limit, EntryCallback done)
{
    QDBusMessage message = serviceMessage(QStringLiteral("ReadAlias"));
    message << QStringLiteral("default");
    call(message, limit, {this, [this, limit, done = std::move(done)](Reply reply) mutable {
        if (!reply)
            return done(failure(reply.error()));
        const auto path = pathAt(*reply, 0);
        if (!path)
            return done(failure(KeystoreError::Damaged));
        if (isNoObject(*path))
            return done(SecretServiceEntry{});
        findLocked(*path, limit, std::move(done));
    }});
}

void SecretServiceProbe::findLocked(const QString &collection, Milliseconds limit,
                                    EntryCallback done)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        kService, collection, QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    message << kCollectionInterface << QStringLiteral("Locked");
    call(message, limit, {this, [collection, done = std::move(done)](Reply reply) mutable {
        if (!reply)
            return done(failure(reply.error()));
        const QVariant value
            = reply->arguments().value(0).value<QDBusVariant>().variant();
        if (value.typeId() != QMetaType::Bool)
            return done(failure(KeystoreError::Damaged));
        done(SecretServiceEntry{collection, value.toBool()});
    }});
}

void SecretServiceProbe::findItem(const QString &service, const QString &key, Milliseconds limit,
                                  EntryCallback done)
{
    QDBusMessage message = serviceMessage(QStringLiteral("SearchItems"));
    message << QVariant::fromValue(Attributes{{QStringLiteral("user"), key},
                                              {QStringLiteral("server"), service}});
    call(message, limit, {this, [done = std::move(done)](Reply reply) mutable {
        if (!reply)
            return done(failure(reply.error()));
        const auto open = pathsAt(*reply, 0);
        const auto locked = pathsAt(*reply, 1);
        if (!open || !locked)
            return done(failure(KeystoreError::Damaged));
        if (!open->isEmpty())
            return done(SecretServiceEntry{open->first().path(), false});
        if (!locked->isEmpty())
            return done(SecretServiceEntry{locked->first().path(), true});
        done(SecretServiceEntry{});
    }});
}

void SecretServiceProbe::unlock(const QString &object, Milliseconds limit,
                                Callback<Result<void, KeystoreError>> done)
{
    QDBusMessage message = serviceMessage(QStringLiteral("Unlock"));
    message << QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(object)});
    call(message, limit, {this, [this, limit, done = std::move(done)](Reply reply) mutable {
        if (!reply)
            return done(failure(reply.error()));
        const auto path = pathAt(*reply, 1);
        if (!path)
            return done(failure(KeystoreError::Damaged));
        if (isNoObject(*path))
            return done({});
        prompt(*path, limit, std::move(done));
    }});
}

void SecretServiceProbe::prompt(const QString &path, Milliseconds limit,
                                Callback<Result<void, KeystoreError>> done)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_prompt = std::make_unique<OpenPrompt>();
    m_prompt->path = path;
    m_prompt->done = std::move(done);
    // Before the call, so that a quick answer is not missed.
    bus.connect(kService, path, kPromptInterface, QStringLiteral("Completed"), this,
                SLOT(onPromptCompleted(QDBusMessage)));
    m_prompt->owner.setConnection(bus);
    m_prompt->owner.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    m_prompt->owner.addWatchedService(kService);
    connect(&m_prompt->owner, &QDBusServiceWatcher::serviceUnregistered, this,
            [this] { endPrompt(failure(KeystoreError::NoService)); });
    m_prompt->limit.setSingleShot(true);
    connect(&m_prompt->limit, &QTimer::timeout, this, [this, path] {
        // Nobody will hear its answer: take it away.
        QDBusConnection::sessionBus().send(QDBusMessage::createMethodCall(
            kService, path, kPromptInterface, QStringLiteral("Dismiss")));
        endPrompt(failure(KeystoreError::Locked));
    });
    m_prompt->limit.start(limit);

    QDBusMessage message = QDBusMessage::createMethodCall(kService, path, kPromptInterface,
                                                          QStringLiteral("Prompt"));
    message << QString(); // no window to attach it to
    call(message, limit, {this, [this, path](Reply reply) {
        // The answer comes as a signal, and some services reply only when the user is done: what
        // matters here is a refusal.
        const bool isRefused = !reply && reply.error() != KeystoreError::NoAnswer;
        if (isRefused && m_prompt && m_prompt->path == path)
            endPrompt(failure(reply.error()));
    }});
}

void SecretServiceProbe::onPromptCompleted(const QDBusMessage &signal)
{
    if (!m_prompt || signal.path() != m_prompt->path)
        return;
    const QVariant dismissed = signal.arguments().value(0);
    // Anything but a clear "not dismissed" leaves it locked.
    if (dismissed.typeId() == QMetaType::Bool && !dismissed.toBool())
        endPrompt({});
    else
        endPrompt(failure(KeystoreError::Locked));
}

void SecretServiceProbe::endPrompt(Result<void, KeystoreError> outcome)
{
    if (!m_prompt)
        return;
    QDBusConnection::sessionBus().disconnect(kService, m_prompt->path, kPromptInterface,
                                             QStringLiteral("Completed"), this,
                                             SLOT(onPromptCompleted(QDBusMessage)));
    auto done = std::move(m_prompt->done);
    // It may be one of the prompt's own signals that brought us here.
    m_prompt->limit.stop();
    std::shared_ptr<OpenPrompt> ended = std::move(m_prompt);
    QMetaObject::invokeMethod(this, [ended] {}, Qt::QueuedConnection);
    done(std::move(outcome));
}

} // namespace warifu::keystore
