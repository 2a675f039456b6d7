// SPDX-License-Identifier: Apache-2.0
// The marks that clipboard managers and histories read, for each system (ux D8).
#include "app/platform/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace warifu::platform {
namespace {

void markSecret(QMimeData &data)
{
#if defined(Q_OS_WIN)
    // Qt passes data of these names on to the native format of the same name.
    const auto native = [](const char *name) {
        return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"")
            .arg(QLatin1String(name));
    };
    const QByteArray no(4, '\0'); // a DWORD of 0
    data.setData(native("ExcludeClipboardContentFromMonitorProcessing"), no);
    data.setData(native("CanIncludeInClipboardHistory"), no);
    data.setData(native("CanUploadToCloudClipboard"), no);
#elif defined(Q_OS_MACOS)
    data.setData(QStringLiteral("org.nspasteboard.ConcealedType"), QByteArrayLiteral("1"));
    data.setData(QStringLiteral("org.nspasteboard.TransientType"), QByteArrayLiteral("1"));
#else
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
#endif
}

} // namespace

void SystemClipboard::put(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    markSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data.release(), QClipboard::Clipboard);
}

QString SystemClipboard::text() const
{
    return QGuiApplication::clipboard()->text(QClipboard::Clipboard);
}

bool SystemClipboard::holdsPicture() const
{
    const QMimeData *const data = QGuiApplication::clipboard()->mimeData(QClipboard::Clipboard);
    return data && data->hasImage();
}

void SystemClipboard::clear()
{
    QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
}

} // namespace warifu::platform
