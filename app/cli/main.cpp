// SPDX-License-Identifier: Apache-2.0
// warifuctl: takes the command line apart and starts one command.

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/words.h"
#include "app/language/language.h"

#include <QCoreApplication>
#include <QTimer>
#include <QTranslator>

#include <algorithm>

using namespace warifu::cli;

namespace {

int failUsage(const Console &console, const QString &message)
{
    console.problem(usageProblem(message));
    //: Remark of warifuctl after wrong usage.
    console.remark(Says::tr("“warifuctl --help” shows how it is used."));
    return kUsage;
}

} // namespace

int main(int argc, char **argv)
{
    // Qt sees the program's name only: it would keep copies of a URI that holds a secret.
    int qtArgc = std::min(argc, 1);
    QCoreApplication app(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("warifu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARIFU_VERSION));

    // People read their own language; codes, JSON names, commands and options are the same in all.
    QTranslator catalogue;
    if (warifu::language::load(catalogue, warifu::language::ofSystem()))
        QCoreApplication::installTranslator(&catalogue);

    const std::span<char *const> words(argv + qtArgc, static_cast<std::size_t>(argc - qtArgc));
    auto arguments = Arguments::parse(words, optionRules());
    if (!arguments) {
        const bool isJson = std::ranges::any_of(
            words, [](const char *word) { return std::string_view(word) == "--json"; });
        return failUsage(Console(isJson), arguments.error());
    }
    const Console console(arguments->has("json"));
    if (arguments->has("help")) {
        console.result(QJsonObject{{QStringLiteral("help"), helpText()}}, helpText());
        return kSuccess;
    }
    if (arguments->has("version")) {
        const QString version = QCoreApplication::applicationVersion();
        console.result(QJsonObject{{QStringLiteral("version"), version}},
                       QStringLiteral("warifuctl ") + version);
        return kSuccess;
    }

    const auto command = std::ranges::find(commands(), arguments->command(), &Command::name);
    if (command == commands().end())
        return failUsage(console, unknownCommand(arguments->command()));

    Run run(std::move(*arguments));
    QTimer::singleShot(0, &run, [&] { command->run(run); });
    return QCoreApplication::exec();
}
