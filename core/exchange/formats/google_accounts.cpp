// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/google_accounts.h"

#include "core/exchange/sqlite_entries.h"

#include <array>

namespace warifu::exchange::formats::google {

namespace {

using Row = SqliteTables::Row;

constexpr std::int64_t kTotp = 0;
constexpr std::int64_t kHotp = 1;
constexpr std::int64_t kBlizzard = 2; // of Authenticator Plus
constexpr std::array<std::string_view, 8> kColumns{
    "email", "secret", "counter", "type", "issuer", "original_name", "isencrypted", "category"};

void names(EntryBuilder &builder, const Row &row)
{
    const QString issuer = cellText(builder, row, 4, "issuer");
    const QString email = cellText(builder, row, 0, "email");
    if (!issuer.isEmpty() || email.contains(QLatin1Char(':'))) {
        builder.issuer(issuer).label(email);
        return;
    }
    const QString original = cellText(builder, row, 5, "original_name");
    const qsizetype colon = original.indexOf(QLatin1Char(':'));
    builder.issuer(original.left(colon > 0 ? colon : 0)).name(email);
}

Result<ImportedEntry, EntryFailure> entryOf(const Row &row, std::size_t position)
{
    EntryBuilder builder(position);
    names(builder, row);
    const QString category = cellText(builder, row, 7, "category");
    if (category != QLatin1String("All Accounts"))
        builder.group(category);
    if (cellInteger(builder, row, 6, "isencrypted").value_or(0) > 0)
        return builder.fail(EntryProblem{EntryProblem::Code::SealedElsewhere, {}, {}}).build();
    const auto type = cellInteger(builder, row, 3, "type").value_or(kTotp);
    if (type == kBlizzard) {
        builder.kind(otp::Kind::Totp).digits(8).secretHex(row.text(1));
        return builder.build();
    }
    if (type == kTotp)
        builder.kind(otp::Kind::Totp);
    else if (type == kHotp)
        builder.kind(otp::Kind::Hotp);
    else
        builder.fail(EntryProblem{EntryProblem::Code::UnsupportedType, {}, QString::number(type)});
    builder.secretBase32(row.text(1));
    builder.counter(cellInteger(builder, row, 2, "counter"));
    return builder.build();
}

} // namespace

Result<void, ImportError> readAccounts(const SqliteTables &tables, Import &import)
{
    std::size_t position = 0;
    Result<void, ImportError> collected;
    auto done = tables.forEachRow("accounts", kColumns, [&](const Row &row) {
        collected = collect(import, entryOf(row, ++position));
        return collected.has_value();
    });
    if (!done)
        return done;
    if (!import.entries.empty())
        import.notices.push_back({ImportNotice::Code::Lossy, 0, {}});
    return collected;
}

} // namespace warifu::exchange::formats::google
