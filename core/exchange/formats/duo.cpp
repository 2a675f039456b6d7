// SPDX-License-Identifier: Apache-2.0
// Duo Mobile's accounts.json of a rooted phone (import-formats section 6.10). Accounts for Duo's
// own approvals hold no code and are counted.
#include "core/exchange/formats/formats.h"

#include "core/exchange/json_entries.h"

namespace warifu::exchange::formats {

namespace {

Match match(const Source &source)
{
    const bool any = source.json() && anyMember(source.json()->root(), [](JsonValue account) {
                         return account["otpGenerator"].isObject();
                     });
    return any ? Match::Sure : Match::No;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue account, std::size_t position)
{
    EntryBuilder builder(position);
    builder.label(builder.jsonText(account["name"], "name"));
    const JsonValue generator = account["otpGenerator"];
    if (!generator.isObject())
        return builder
            .fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("otpGenerator"), {}})
            .build();
    const auto counter = builder.jsonInteger(generator["counter"], "counter");
    builder.kind(counter ? otp::Kind::Hotp : otp::Kind::Totp).counter(counter);
    builder.jsonSecretBase32(generator["otpSecret"], "otpSecret");
    return builder.build();
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    if (!source.json() || !source.json()->root().isArray())
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    Import import{"duo", PositionUnit::Entry, {}, {}, {}};
    std::size_t approvals = 0;
    for (std::size_t i = 0; i < root.size(); ++i) {
        const JsonValue account = root.at(i);
        if (account.isObject() && account["otpGenerator"].isNothing()) {
            ++approvals;
            continue;
        }
        auto entry = account.isObject() ? entryOf(account, i + 1) : notAnEntry(i + 1);
        if (auto done = collect(import, std::move(entry)); !done)
            return failure(done.error());
    }
    if (approvals > 0)
        import.notices.push_back(
            {ImportNotice::Code::Skipped, approvals, QStringLiteral("Duo Push")});
    return import;
}

} // namespace

const Format kDuo{"duo", "Duo Mobile", match, notProtected, read};

} // namespace warifu::exchange::formats
