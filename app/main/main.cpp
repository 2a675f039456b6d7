// SPDX-License-Identifier: Apache-2.0
// warifu: builds the engine, the view-models and the window, in the order that shows codes soonest.

#include "app/main/start_options.h"
#include "app/window/main_window.h"

#include <QGuiApplication>

#include <cstdio>

using namespace warifu;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int at = 1; at < argc; ++at)
        words.append(QString::fromLocal8Bit(argv[at]));
    return words;
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("warifu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARIFU_VERSION));

    auto options = start::parseStartOptions(wordsOf(argc, argv));
    if (!options) {
        print(stderr, QStringLiteral("warifu: not understood: %1\n").arg(options.error()));
        print(stderr, start::startHelp());
        return 2;
    }
    if (options->wantsHelp || options->wantsVersion) {
        print(stdout,
              options->wantsHelp ? start::startHelp()
                                 : QStringLiteral("warifu " WARIFU_VERSION "\n"));
        return 0;
    }

    window::chooseSceneGraph();
    // Qt sees the program's name only: it would keep copies of a link that holds a secret.
    int qtArgc = argc > 0 ? 1 : 0;
    QGuiApplication gui(qtArgc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.warifu.Warifu"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Warifu"));

    engine::Engine engine(options->engine);
    platform::SystemClipboard clipboard;
    viewmodels::Application application(engine, clipboard);
    // The keychain answers while the pages are being loaded.
    application.start(options->toAdd);
    window::MainWindow window(application);
    if (!window.show())
        return 1;
    return QGuiApplication::exec();
}
