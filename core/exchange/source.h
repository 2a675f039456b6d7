// SPDX-License-Identifier: Apache-2.0
#pragma once
// A foreign file in memory, with the views that formats recognise it by; each is made once, when
// somebody asks. Everything is bounded before it is parsed.

#include "core/exchange/import_error.h"
#include "core/exchange/json.h"
#include "core/exchange/zip_archive.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string_view>

namespace warifu::exchange {

class Source
{
public:
    // Reads a regular file, at most kMaxFileSize (containers that may be larger: by their first
    // bytes, kMaxContainerSize). For a SQLite database the -wal file beside it comes along.
    [[nodiscard]] static Result<Source, ImportError> open(const QString &path);
    [[nodiscard]] static Source fromBytes(const QString &name, SecretBytes bytes);
    Source(Source &&) noexcept;
    Source &operator=(Source &&) noexcept;
    ~Source();

    // The file's own name without folders; a hint of last resort.
    [[nodiscard]] const QString &name() const;
    // Reveals the file, which may hold secrets in plain text.
    [[nodiscard]] ByteView bytes() const;
    // Of a SQLite database; empty when there is none.
    [[nodiscard]] ByteView writeAheadLog() const;
    // Another file that lies in the same folder (Steam's manifest.json); nothing for a source made
    // from bytes, or when it is missing or above kMaxFileSize. name has no folder part.
    [[nodiscard]] std::optional<SecretBytes> sibling(const QString &name) const;

    // UTF-8 without byte order mark (UTF-16 with one is converted). Empty when it is not text.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] bool wasUtf16() const;
    // The root of strict JSON text; null when the file is not JSON or is nested too deep.
    [[nodiscard]] const Json *json() const;
    // Local name of the root element when the file looks like XML; empty otherwise. Nothing is
    // parsed beyond it, and a DOCTYPE before it makes it empty.
    [[nodiscard]] const QString &xmlRoot() const;
    // Null when the file is no ZIP archive.
    [[nodiscard]] const ZipArchive *zip() const;
    // Names of the tables (not views) of a SQLite database; empty otherwise.
    [[nodiscard]] const QStringList &tables() const;

private:
    struct Views;
    explicit Source(std::unique_ptr<Views> views);
    std::unique_ptr<Views> m_views;
};

} // namespace warifu::exchange
