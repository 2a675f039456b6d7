// SPDX-License-Identifier: Apache-2.0
// Databases of rooted phones that hold a table "accounts": Google Authenticator's and Microsoft
// Authenticator's (import-formats sections 6.16 and 6.17).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/google_accounts.h"

#include "core/exchange/base64.h"
#include "core/exchange/sqlite_entries.h"

#include <algorithm>
#include <array>

namespace warifu::exchange::formats {

namespace {

using Row = SqliteTables::Row;

constexpr std::int64_t kPlainCode = 0;
constexpr std::int64_t kMicrosoftAccount = 1;

Result<SqliteTables, ImportError> tablesOf(const Source &source)
{
    return SqliteTables::open(source.bytes(), source.writeAheadLog());
}

// Has "accounts" that column?
bool hasAccountsWith(const Source &source, std::string_view column)
{
    if (!source.tables().contains(QLatin1String("accounts")))
        return false;
    const auto tables = tablesOf(source);
    return tables && tables->hasColumn("accounts", column);
}

Match matchGoogle(const Source &source)
{
    return hasAccountsWith(source, "secret") && hasAccountsWith(source, "email") ? Match::Sure
                                                                                 : Match::No;
}

Result<Import, ImportError> readGoogle(const Source &source, const Unlocking &)
{
    const auto tables = tablesOf(source);
    if (!tables)
        return failure(tables.error());
    Import import{"ga-sqlite", PositionUnit::Row, {}, {}, {}};
    if (auto done = google::readAccounts(*tables, import); !done)
        return failure(done.error());
    return import;
}

// Its name is fixed, and without the log beside it the file is empty.
bool lacksLog(const Source &source)
{
    constexpr std::string_view kMagic = "SQLite format 3";
    const ByteView bytes = source.bytes();
    return source.name().startsWith(QLatin1String("PhoneFactor")) && bytes.size() > kMagic.size()
        && std::equal(kMagic.begin(), kMagic.end(), bytes.begin())
        && !source.tables().contains(QLatin1String("accounts"));
}

Match matchMicrosoft(const Source &source)
{
    return hasAccountsWith(source, "oath_secret_key") || lacksLog(source) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspectMicrosoft(const Source &source)
{
    if (lacksLog(source))
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .advice = Advice::MicrosoftNeedsWal});
    return Protection{};
}

// What encrypts is the phone's own keystore.
bool isSealed(const Row &row)
{
    return row.text(3).empty() && (!row.text(4).empty() || !row.blob(4).empty());
}

Result<ImportedEntry, EntryFailure> microsoftEntry(const Row &row, std::int64_t type,
                                                   std::size_t position)
{
    EntryBuilder builder(position);
    builder.issuer(cellText(builder, row, 0, "name"));
    builder.name(cellText(builder, row, 1, "username"));
    if (isSealed(row))
        return builder.fail(EntryProblem{EntryProblem::Code::SealedElsewhere, {}, {}}).build();
    if (type == kPlainCode) {
        builder.secretBase32(row.text(3));
        return builder.build();
    }
    builder.digits(8);
    auto secret = decodeBase64(row.text(3));
    if (!secret)
        builder.fail(wrongCell("oath_secret_key"));
    else if (secret->isEmpty())
        builder.fail(enrol::EnrolError{enrol::EnrolError::Code::MissingSecret, 0, {}});
    else
        builder.secretBytes(std::move(*secret));
    return builder.build();
}

Result<Import, ImportError> readMicrosoft(const Source &source, const Unlocking &)
{
    if (auto sane = inspectMicrosoft(source); !sane)
        return failure(sane.error());
    const auto tables = tablesOf(source);
    if (!tables)
        return failure(tables.error());
    constexpr std::array<std::string_view, 5> kColumns{
        "name", "username", "account_type", "oath_secret_key", "encrypted_oath_secret_key"};
    Import import{"microsoft-sqlite", PositionUnit::Row, {}, {}, {}};
    std::size_t position = 0;
    std::size_t others = 0;
    Result<void, ImportError> collected;
    auto done = tables->forEachRow("accounts", kColumns, [&](const Row &row) {
        ++position;
        const auto type = row.integer(2).value_or(kPlainCode);
        if (type != kPlainCode && type != kMicrosoftAccount) {
            ++others; // approvals by push
            return true;
        }
        collected = collect(import, microsoftEntry(row, type, position));
        return collected.has_value();
    });
    if (!done || !collected)
        return failure(done ? collected.error() : done.error());
    if (others > 0)
        import.notices.push_back(
            {ImportNotice::Code::Skipped, others, QStringLiteral("account_type")});
    return import;
}

} // namespace

const Format kGoogleDatabase{"ga-sqlite", "Google Authenticator (database)", matchGoogle,
                             notProtected, readGoogle};
const Format kMicrosoftDatabase{"microsoft-sqlite", "Microsoft Authenticator (database)",
                                matchMicrosoft, inspectMicrosoft, readMicrosoft};

} // namespace warifu::exchange::formats
