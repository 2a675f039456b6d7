// SPDX-License-Identifier: Apache-2.0
// Shows BareList.qml with as many rows as the first argument says.
#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 20;
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("count"), count}});
    engine.load(QUrl::fromLocalFile(QStringLiteral(BARE_LIST_QML)));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
