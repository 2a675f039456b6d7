// SPDX-License-Identifier: Apache-2.0
// Microsoft Graph's hardwareOathDevices: the body of a bulk PATCH, an array, or one token alone
// (standards section 2.5).
#include "core/exchange/formats/entra_token.h"
#include "core/exchange/formats/formats.h"

#include "core/exchange/json_entries.h"

namespace warifu::exchange::formats {

namespace {

using Code = EntryProblem::Code;

bool isToken(JsonValue value)
{
    return value["serialNumber"].isString()
        && (value.has("secretKey") || value.has("timeIntervalInSeconds"));
}

// The array of tokens; absent when there is none.
JsonValue tokensOf(JsonValue root)
{
    return root.isArray() ? root : root["value"];
}

Match match(const Source &source)
{
    const Json *const json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    return isToken(root) || anyMember(tokensOf(root), isToken) ? Match::Sure : Match::No;
}

class Reader
{
public:
    [[nodiscard]] Result<ImportedEntry, EntryFailure> operator()(JsonValue value,
                                                                 std::size_t position)
    {
        EntraToken token;
        token.position = position;
        EntryBuilder broken(position);
        for (const auto &[name, field] :
             {std::pair{"serialNumber", &token.serial}, std::pair{"secretKey", &token.secret},
              std::pair{"manufacturer", &token.manufacturer}, std::pair{"model", &token.model},
              std::pair{"hashFunction", &token.hash}}) {
            (void)broken.jsonText(value[name], name); // a type that is wrong is a failure
            *field = value[name].string();
        }
        // Answers of the server show who has it; requests know an id only.
        for (const char *const name : {"assignedTo", "assignTo"}) {
            const JsonValue person = value[name];
            for (const char *const field : {"userPrincipalName", "displayName"}) {
                if (token.userName.empty())
                    token.userName = person[field].string();
            }
        }
        const auto seconds =
            broken.jsonInteger(value["timeIntervalInSeconds"], "timeIntervalInSeconds");
        const std::string interval = seconds ? std::to_string(*seconds) : std::string();
        token.interval = interval;
        if (broken.hasFailed()) {
            return broken.issuer(value["manufacturer"].text())
                .name(value["serialNumber"].text())
                .build();
        }
        return m_tokens.read(token);
    }
    [[nodiscard]] std::size_t refusedByEntra() const { return m_tokens.refusedByEntra(); }

private:
    EntraTokens m_tokens;
};

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    const Json *const json = source.json();
    if (!json)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = json->root();
    Import import{"entra-graph-json", PositionUnit::Entry, {}, {}, {}};
    Reader reader;
    const auto one = [&reader](JsonValue value, std::size_t position) {
        return reader(value, position);
    };
    if (isToken(root)) {
        if (auto done = collect(import, one(root, 1)); !done)
            return failure(done.error());
    } else if (!tokensOf(root).isArray()) {
        return failure(damaged(QStringLiteral("value")));
    } else if (auto done = readEntries(tokensOf(root), import, one); !done) {
        return failure(done.error());
    }
    if (reader.refusedByEntra() > 0)
        import.notices.push_back(
            {ImportNotice::Code::RejectedByEntra, reader.refusedByEntra(), {}});
    return import;
}

} // namespace

const Format kEntraGraphJson{"entra-graph-json", "Microsoft Graph", match, notProtected, read};

} // namespace warifu::exchange::formats
