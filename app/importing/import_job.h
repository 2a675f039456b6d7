// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens on the thread: a file is read and recognised, and its entries are read with the
// password. Pure functions of what they are given.

#include "core/base/durable_file.h"
#include "core/exchange/format.h"

#include <atomic>
#include <memory>

namespace warifu::importing {

// A file that was read and recognised.
struct OpenedFile
{
    // Only the thread looks into it; its views are made there.
    std::shared_ptr<const exchange::Source> source;
    const exchange::Format *format = nullptr;
    exchange::Protection protection;
};

[[nodiscard]] Result<OpenedFile, exchange::ImportError> openFile(const QString &path);

struct ReadOrder
{
    OpenedFile file;
    SecretBytes password; // or the key; may be empty
    bool acceptCost = false;
    std::chrono::sys_seconds now;
    std::shared_ptr<const std::atomic<bool>> isCancelled;
};
[[nodiscard]] Result<exchange::Import, exchange::ImportError> readEntries(const ReadOrder &order);

// A private key in PEM, of a size that one may have.
[[nodiscard]] Result<SecretBytes, FileError> readKeyFile(const QString &path);

} // namespace warifu::importing
