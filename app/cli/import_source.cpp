// SPDX-License-Identifier: Apache-2.0
#include "app/cli/import_source.h"

#include "app/cli/import_json.h"
#include "app/cli/password_file.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/import_text.h"

#include "core/base/environment.h"
#include "core/exchange/limits.h"
#include "core/exchange/registry.h"

#include <algorithm>
#include <cstdio>

namespace warifu::cli {

using exchange::Import;
using exchange::ImportError;
using exchange::Source;

namespace {

Problem fileProblem(const ImportError &error, const QString &file)
{
    QString message = text::describe(error, file);
    if (error.code == ImportError::Code::PasswordNeeded)
        //: Remedy of warifuctl when an export is protected; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --password-file FILE.");
    if (error.code == ImportError::Code::CostTooHigh)
        //: Remedy of warifuctl when an export takes long to open; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --accept-cost to open it all the same.");
    return {importErrorCode(error.code), message, {}};
}

// All of it; it may hold secrets in plain text.
Result<Source, ImportError> readStandardInput(const QString &name)
{
    SecretBytes content(64 * 1024);
    std::size_t size = 0;
    for (;;) {
        // Filled here.
        const auto room = content.exposeWritable().subspan(size);
        const std::size_t got = std::fread(room.data(), 1, room.size(), stdin);
        size += got;
        if (got < room.size())
            break;
        if (size > exchange::kMaxFileSize)
            return failure(
                ImportError{.code = ImportError::Code::TooLarge, .number = exchange::kMaxFileSize});
        SecretBytes larger(std::min<std::size_t>(size * 2, exchange::kMaxFileSize + 1));
        // Moves on within secret memory.
        const ByteView before = content.expose();
        // As above.
        const auto after = larger.exposeWritable();
        std::copy(before.begin(), before.end(), after.begin());
        content = std::move(larger);
    }
    content.truncate(size);
    if (size == 0)
        return failure(ImportError{.code = ImportError::Code::Empty});
    return Source::fromBytes(name, std::move(content));
}

} // namespace

Result<Import, Problem> readImport(const Run &run, const QString &word)
{
    const bool isInput = word == QLatin1String("-");
    //: In place of a file name in messages of warifuctl: what is piped into it.
    const QString path = isInput ? Says::tr("standard input") : word;
    auto key = passwordFrom(run);
    if (!key)
        return failure(key.error());
    const auto source = isInput ? readStandardInput(path) : Source::open(path);
    if (!source)
        return failure(fileProblem(source.error(), path));
    const exchange::Format *format = nullptr;
    if (const auto id = run.arguments().value("format")) {
        format = exchange::findFormat(*id);
        if (format == nullptr)
            return failure(usageProblem(
                //: Wrong usage of warifuctl. %1 is what was typed behind --format.
                Says::tr("There is no format “%1”.").arg(textOf(*id))));
        if (format->match(*source) == exchange::Match::No) {
            const auto other = exchange::recognise(*source);
            const QString looksLike = other ? textOf((*other)->product) : QString();
            return failure(fileProblem({.code = other ? ImportError::Code::AnotherFormat
                                                      : ImportError::Code::UnknownFormat,
                                        .detail = looksLike},
                                       path));
        }
    } else {
        const auto recognised = exchange::recognise(*source);
        if (!recognised)
            return failure(fileProblem(recognised.error(), path));
        format = *recognised;
    }
    exchange::Unlocking unlocking;
    // Reveals the password to the format's key derivation.
    unlocking.password = key->expose();
    unlocking.now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    unlocking.acceptCost = run.arguments().has("accept-cost");
    auto import = format->read(*source, unlocking);
    if (!import)
        return failure(fileProblem(import.error(), path));
    return std::move(*import);
}

} // namespace warifu::cli
