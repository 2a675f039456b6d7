// SPDX-License-Identifier: Apache-2.0
#include "app/capture/camera_permission.h"

#include <QDir>
#include <QFileInfo>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QCoreApplication>
#include <QPermissions>
#endif

namespace warifu::capture {

void requestCamera(Callback<Permission> callback)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
    const auto answer = [](Qt::PermissionStatus status) {
        return status == Qt::PermissionStatus::Granted ? Permission::Granted : Permission::Denied;
    };
    const QCameraPermission camera;
    const Qt::PermissionStatus status = qApp->checkPermission(camera);
    if (status != Qt::PermissionStatus::Undetermined) {
        callback(answer(status));
        return;
    }
    auto shared = std::make_shared<Callback<Permission>>(std::move(callback));
    qApp->requestPermission(camera, [shared, answer](const QPermission &permission) {
        (*shared)(answer(permission.status()));
    });
#else
    callback(Permission::Granted);
#endif
}

bool hasOnlyForbiddenDevices(const QString &folder,
                             const std::function<bool(const QString &path)> &mayOpen)
{
#ifdef Q_OS_LINUX
    bool any = false;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("video[0-9]*")}, QDir::System | QDir::Files);
    for (const QString &name : names) {
        const QString path = folder + QLatin1Char('/') + name;
        const QFileInfo info(path);
        if (mayOpen ? mayOpen(path) : info.isReadable() && info.isWritable())
            return false;
        any = true;
    }
    return any;
#else
    Q_UNUSED(folder)
    Q_UNUSED(mayOpen)
    return false;
#endif
}

} // namespace warifu::capture
