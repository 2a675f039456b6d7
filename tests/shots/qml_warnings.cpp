// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/qml_warnings.h"

#include <QByteArray>

#include <cstdio>

namespace warifu::shots {
namespace {

QString currentScene;
QStringList collected;

void take(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    // The offscreen plugin says so about every window with a least size.
    if (text.contains(QLatin1String("does not support propagateSizeHints")))
        return;
    const QString line = currentScene + QLatin1String(": ") + text;
    if (!collected.contains(line)) {
        collected.append(line);
        std::fprintf(stderr, "warning: %s\n", line.toUtf8().constData());
    }
}

} // namespace

void listenForWarnings()
{
    qInstallMessageHandler(take);
}

void setScene(const QString &scene)
{
    currentScene = scene;
}

QStringList warnings()
{
    return collected;
}

} // namespace warifu::shots
