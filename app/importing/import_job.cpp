// SPDX-License-Identifier: Apache-2.0
#include "app/importing/import_job.h"

#include "core/base/secret_arena.h"
#include "core/exchange/registry.h"

namespace warifu::importing {

using exchange::ImportError;

namespace {

constexpr std::size_t kMaxKeyFile = 16 * 1024;

} // namespace

Result<OpenedFile, ImportError> openFile(const QString &path)
{
    auto source = exchange::Source::open(path);
    if (!source)
        return failure(source.error());
    OpenedFile file;
    file.source = std::make_shared<const exchange::Source>(std::move(*source));
    const auto format = exchange::recognise(*file.source);
    if (!format)
        return failure(format.error());
    file.format = *format;
    auto protection = file.format->inspect(*file.source);
    if (!protection)
        return failure(protection.error());
    file.protection = std::move(*protection);
    return file;
}

Result<exchange::Import, ImportError> readEntries(const ReadOrder &order)
{
    exchange::Unlocking unlocking;
    // Reveals the password to the format's key derivation.
    unlocking.password = order.password.expose();
    unlocking.acceptCost = order.acceptCost;
    unlocking.cancelled = order.isCancelled.get();
    unlocking.now = order.now;
    if (unlocking.isCancelled())
        return failure(ImportError{.code = ImportError::Code::Cancelled});
    return order.file.format->read(*order.file.source, unlocking);
}

Result<SecretBytes, FileError> readKeyFile(const QString &path)
{
    auto content = readFile(path, kMaxKeyFile);
    if (!content)
        return failure(content.error());
    auto key = SecretBytes::copyOf(*content);
    secret_arena::wipe(content->data(), content->size());
    return key;
}

} // namespace warifu::importing
