// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/exporting.h"

#include "core/exchange/exports/exports.h"
#include "core/exchange/registry.h"

#include <algorithm>
#include <limits>

namespace warifu::exchange {

namespace {

using otp::Kind;
using Protect = Exporter::Protection;

// unit.exchange.exporting holds it to the order of the ids.
constexpr std::array kExporters = {
    &exports::kTwoFas,          &exports::kAegis,
    &exports::kEntraCsv,        &exports::kEntraGraphJson,
    &exports::kGoogleMigration, &exports::kInventoryCsv,
    &exports::kInventoryJson,   &exports::kPskc,
    &exports::kPskcKey,         &exports::kUri,
    &exports::kWarifu,
};

bool isAmong(const std::array<int, 2> &allowed, std::int64_t value)
{
    return allowed[0] == 0 || value == allowed[0] || value == allowed[1];
}

otp::Parameters settled(const otp::Parameters &parameters)
{
    otp::Parameters same = otp::validated(parameters).value_or(parameters);
    if (same.kind == Kind::Hotp) // has none
        same.period = otp::Parameters().period;
    return same;
}

bool isSame(const ExportEntry &written, const ImportedEntry &read)
{
    const enrol::Draft &draft = read.draft;
    // Compares what was read with what should stand there.
    return equalInConstantTime(written.secret.expose(), draft.secret.expose())
        && equalInConstantTime(written.pin.expose(), draft.pin.expose())
        && settled(written.account.parameters) == settled(draft.parameters)
        && (draft.parameters.kind != Kind::Hotp || written.account.counter == draft.counter);
}

bool readsBack(const Exporter &exporter, const ExportJob &job, const SecretBytes &bytes)
{
    const Format *const format = findFormat(exporter.importer);
    if (format == nullptr)
        return exporter.importer.empty();
    const Source source = Source::fromBytes({}, bytes.clone());
    Unlocking unlocking;
    unlocking.password = job.password;
    unlocking.acceptCost = true;
    const auto import = format->read(source, unlocking);
    return import && import->failures.empty() && import->entries.size() == job.entries.size()
        && std::equal(job.entries.begin(), job.entries.end(), import->entries.begin(),
                      [](const ExportEntry *written, const ImportedEntry &read) {
                          return isSame(*written, read);
                      });
}

} // namespace

std::span<const Exporter *const> allExporters()
{
    return kExporters;
}

const Exporter *findExporter(std::string_view id)
{
    const auto found = std::ranges::find(kExporters, id, &Exporter::id);
    return found == kExporters.end() ? nullptr : *found;
}

std::vector<ExportEntry> exportEntries(const vault::Vault &vault)
{
    std::vector<ExportEntry> entries;
    for (const accounts::Account &account : vault.catalogue().accounts()) {
        ExportEntry &entry = entries.emplace_back();
        entry.account = account;
        if (const vault::Credential *const credential = vault.credential(account.id)) {
            entry.secret = credential->secret.clone();
            entry.pin = credential->pin.clone();
        }
    }
    return entries;
}

std::optional<Misfit> misfitOf(const Exporter &exporter, const ExportEntry &entry)
{
    if (exporter.protection == Protect::SecretFree)
        return std::nullopt;
    const otp::Parameters &parameters = entry.account.parameters;
    const Capacity &capacity = exporter.capacity;
    const bool isTotp = parameters.kind == Kind::Totp;
    const bool isFree = isTotp || parameters.kind == Kind::Hotp;
    if (entry.secret.isEmpty())
        return Misfit::NoSecret;
    if ((capacity.kinds & bit(parameters.kind)) == 0)
        return Misfit::Kind;
    if (isFree && (capacity.algorithms & bit(parameters.algorithm)) == 0)
        return Misfit::Algorithm;
    if (isFree && !isAmong(capacity.digits, parameters.digits))
        return Misfit::Digits;
    if (isTotp && !isAmong(capacity.periods, parameters.period.count()))
        return Misfit::Period;
    if (isTotp && !capacity.epoch && parameters.epoch.count() != 0)
        return Misfit::Epoch;
    if (parameters.kind == Kind::Hotp
        && entry.account.counter > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return Misfit::Counter;
    if (entry.secret.size() > capacity.maxSecret)
        return Misfit::SecretSize;
    return exporter.misfit ? exporter.misfit(entry) : std::nullopt;
}

std::optional<ExportError> forbidden(const Exporter &exporter, bool isEncrypted,
                                     const policy::ExportRules &rules)
{
    if (exporter.protection == Protect::SecretFree)
        return std::nullopt;
    if (!rules.mayExport)
        return ExportError::NotAllowed;
    if (!rules.mayBePlain && !isEncrypted)
        return ExportError::PlainNotAllowed;
    return std::nullopt;
}

Result<Export, ExportError> exportAccounts(const Exporter &exporter,
                                           const std::vector<ExportEntry> &entries,
                                           const ExportRequest &request)
{
    const bool isSecretFree = exporter.protection == Protect::SecretFree;
    if (exporter.protection == Protect::Always && request.password.empty())
        return failure(ExportError::PasswordNeeded);
    if ((exporter.protection == Protect::Never || isSecretFree) && !request.password.empty())
        return failure(ExportError::NoProtection);
    if (const auto reason = forbidden(exporter, !request.password.empty(), request.rules))
        return failure(*reason);
    const bool takesTrash = isSecretFree || exporter.keepsTrash;
    Export result;
    ExportJob job{{}, request.password, request.now, request.entropy, request.backupCost};
    for (const ExportEntry &entry : entries) {
        if (entry.account.trashedAt && !takesTrash)
            ++result.inTrash;
        else if (const auto reason = misfitOf(exporter, entry))
            result.failures.push_back(
                {entry.account.id, entry.account.issuer, entry.account.name, *reason});
        else
            job.entries.push_back(&entry);
    }
    if (job.entries.empty())
        return failure(ExportError::Nothing);
    auto bytes = exporter.write(job);
    if (!bytes)
        return failure(bytes.error());
    if (!readsBack(exporter, job, *bytes))
        return failure(ExportError::NotFaithful);
    result.bytes = std::move(*bytes);
    result.exported = job.entries.size();
    return result;
}

} // namespace warifu::exchange
