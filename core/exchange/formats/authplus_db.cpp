// SPDX-License-Identifier: Apache-2.0
// Authenticator Plus' own database, which SQLCipher encrypts (import-formats section 6.5).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/google_accounts.h"

#include "core/exchange/kdf.h"
#include "core/exchange/sqlcipher.h"

namespace warifu::exchange::formats {

namespace {

bool hasPages(const Source &source)
{
    return source.bytes().size() >= 2 * kSqlCipherPage
        && source.bytes().size() % kSqlCipherPage == 0;
}

// The file is random from its first byte: only its size and name say anything.
Match match(const Source &source)
{
    return hasPages(source) && source.text().empty() && source.tables().isEmpty()
            && source.name().contains(QLatin1String("authplus"), Qt::CaseInsensitive)
        ? Match::Weak
        : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (!hasPages(source))
        return failure(damaged(QStringLiteral("SQLCipher")));
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = pbkdf2Cost(kSqlCipherRounds);
    return protection;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (auto sane = inspect(source); !sane)
        return failure(sane.error());
    const auto plain = openSqlCipher(source.bytes(), unlocking);
    if (!plain)
        return failure(plain.error());
    // Opened in memory.
    const auto tables = SqliteTables::open(plain->expose(), {});
    if (!tables)
        return failure(tables.error());
    Import import{"authplus-db", PositionUnit::Row, {}, {}, {}};
    if (auto done = google::readAccounts(*tables, import); !done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kAuthPlusDatabase{"authplus-db", "Authenticator Plus (database)", match, inspect,
                               read};

} // namespace warifu::exchange::formats
