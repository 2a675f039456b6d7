// SPDX-License-Identifier: Apache-2.0
#include "app/main/start_options.h"

#include <optional>

namespace warifu::start {
namespace {

using engine::KeystoreChoice;

// The value of "--name VALUE" or "--name=VALUE"; moves at onto the last word that belongs to it.
std::optional<QString> valueOf(const QString &name, const QStringList &arguments, qsizetype &at)
{
    const QString &word = arguments.at(at);
    if (word.startsWith(name + QLatin1Char('=')))
        return word.mid(name.size() + 1);
    if (word != name || at + 1 >= arguments.size())
        return {};
    return arguments.at(++at);
}

} // namespace

Result<StartOptions, QString> parseStartOptions(const QStringList &arguments)
{
    StartOptions options;
    bool isOnlyWords = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString word = arguments.at(at);
        if (isOnlyWords || !word.startsWith(QLatin1Char('-'))) {
            options.toAdd.append(word);
        } else if (word == QLatin1String("--")) {
            isOnlyWords = true;
        } else if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            options.wantsHelp = true;
        } else if (word == QLatin1String("--version")) {
            options.wantsVersion = true;
        } else if (const auto home = valueOf(QStringLiteral("--home"), arguments, at);
                   home && !home->isEmpty()) {
            options.engine.home = *home;
        } else if (const auto keystore = valueOf(QStringLiteral("--keystore"), arguments, at);
                   keystore == QLatin1String("keychain")) {
            options.engine.keystore = KeystoreChoice::Keychain;
        } else if (keystore == QLatin1String("passphrase")) {
            options.engine.keystore = KeystoreChoice::Passphrase;
        } else if (keystore) {
            return failure(word);
        } else if (const auto authorities = valueOf(QStringLiteral("--ca-file"), arguments, at);
                   authorities && !authorities->isEmpty()) {
            options.authoritiesFile = *authorities;
        } else if (const auto file = valueOf(QStringLiteral("--passphrase-file"), arguments, at);
                   file && !file->isEmpty()) {
            options.passphraseFile = *file;
        } else {
            return failure(word);
        }
    }
    return options;
}

QString startHelp()
{
    return QStringLiteral("warifu [OPTIONS] [PICTURE|LINK…]\n"
                          "\n"
                          "  PICTURE                 a picture with QR codes to add\n"
                          "  LINK                    a setup link to add (otpauth://…)\n"
                          "  --home DIR              the profile folder\n"
                          "  --keystore WHERE        keychain, or passphrase (a file under a "
                          "passphrase)\n"
                          "  --passphrase-file FILE  opens the profile by the content of FILE "
                          "without its last\n"
                          "                          line end\n"
                          "  --ca-file FILE          trust also the certificates in FILE (PEM)\n"
                          "  --version, --help\n"
                          "\n"
                          "For scripts there is warifuctl.\n");
}

} // namespace warifu::start
