// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/stratum_entry.h"

#include "core/exchange/limits.h"

#include <algorithm>

namespace warifu::exchange::formats::stratum {

namespace {

void applyType(EntryBuilder &builder, std::optional<std::int64_t> type)
{
    constexpr std::pair<std::int64_t, otp::Kind> kTypes[] = {{1, otp::Kind::Hotp},
                                                             {2, otp::Kind::Totp},
                                                             {3, otp::Kind::Motp},
                                                             {4, otp::Kind::Steam},
                                                             {5, otp::Kind::Yandex}};
    if (!type) {
        builder.fail(EntryProblem{EntryProblem::Code::MissingField, QStringLiteral("Type"), {}});
        return;
    }
    for (const auto &[number, kind] : kTypes) {
        if (number == *type) {
            builder.kind(kind);
            return;
        }
    }
    builder.fail(EntryProblem{EntryProblem::Code::UnsupportedType, {}, QString::number(*type)});
}

void applyAlgorithm(EntryBuilder &builder, std::int64_t algorithm)
{
    constexpr otp::HashAlgorithm kAlgorithms[] = {
        otp::HashAlgorithm::Sha1, otp::HashAlgorithm::Sha256, otp::HashAlgorithm::Sha512};
    if (algorithm >= 0 && algorithm < 3)
        builder.algorithm(kAlgorithms[algorithm]);
    else
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedAlgorithm, {}, QString::number(algorithm)});
}

// The app hashes the text as it stands. Ours is the text of the key's bytes, so only what is such
// a text makes the same codes.
void applyMotpSecret(EntryBuilder &builder, std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    if (text.find_first_not_of(kDigits) != std::string_view::npos || text.size() % 2 != 0)
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedEncoding, {}, QStringLiteral("mOTP")});
    else
        builder.secretHex(text);
}

} // namespace

void apply(EntryBuilder &builder, const Fields &fields)
{
    applyType(builder, fields.type);
    if (!fields.pin.empty())
        builder.pin(fields.pin);
    if (fields.type == 3) {
        applyMotpSecret(builder, fields.secret);
        return; // its numbers are fixed
    }
    builder.secretBase32(fields.secret);
    if (fields.type == 4 || fields.type == 5)
        return;
    applyAlgorithm(builder, fields.algorithm.value_or(0));
    builder.digits(fields.digits);
    builder.period(fields.period);
    builder.counter(fields.counter);
}

bool Ranked::add(std::int64_t ranking, Result<ImportedEntry, EntryFailure> entry)
{
    m_entries.emplace_back(ranking, std::move(entry));
    return m_entries.size() <= kMaxEntries;
}

Result<void, ImportError> Ranked::moveInto(Import &import)
{
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[ranking, entry] : m_entries) {
        if (auto done = collect(import, std::move(entry)); !done)
            return done;
    }
    return {};
}

} // namespace warifu::exchange::formats::stratum
