// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes one imported account from the fields of a foreign format: the shared rules of
// import-formats section 5, so that each format's file only says which field is which. The first
// thing that cannot be read is kept as the entry's failure; later ones change nothing.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"
#include "core/exchange/json.h"

#include "core/base/result.h"

#include <optional>
#include <string_view>

namespace warifu::exchange {

class EntryBuilder
{
public:
    // position as Import::unit counts.
    explicit EntryBuilder(std::size_t position);

    // "totp", "hotp", "steam", "motp", "yandex" in any case. Unknown: UnsupportedType.
    EntryBuilder &kindName(std::string_view name);
    // Sets the scheme's defaults (period, digits, algorithm); call it before those.
    EntryBuilder &kind(otp::Kind kind);
    // Not sanitized; a prefix "issuer:" of the name goes away (section 5.4).
    EntryBuilder &issuer(const QString &issuer);
    EntryBuilder &name(const QString &name);
    // Splits "issuer:account" where no issuer is given (section 5.4).
    EntryBuilder &label(const QString &label);

    EntryBuilder &secretBase32(std::string_view text); // section 5.1: odd lengths get a warning
    EntryBuilder &secretHex(std::string_view text);
    EntryBuilder &secretBytes(SecretBytes bytes);
    // Yandex and mOTP; UTF-8.
    EntryBuilder &pin(std::string_view text);

    // Section 5.2: empty is SHA-1, unknown an error, MD5 only for mOTP.
    EntryBuilder &algorithmName(std::string_view name);
    EntryBuilder &algorithm(otp::HashAlgorithm algorithm);
    // Nothing leaves the default; 0 and what is out of range are errors (section 5.3).
    EntryBuilder &digits(std::optional<std::int64_t> digits);
    EntryBuilder &period(std::optional<std::int64_t> seconds);
    EntryBuilder &epoch(std::optional<std::int64_t> unixSeconds);
    // Hotp only; negative counts as 0.
    EntryBuilder &counter(std::optional<std::int64_t> counter);

    EntryBuilder &group(const QString &group); // may be called often; empty adds nothing
    EntryBuilder &note(const QString &note);
    EntryBuilder &favourite(bool favourite);
    EntryBuilder &trashed(bool trashed);
    EntryBuilder &device(const Device &device);
    EntryBuilder &warning(enrol::Warning warning);

    // Fields of JSON objects, with the rule that a missing or null one is the default and a wrong
    // type an error that names the field.
    EntryBuilder &jsonSecretBase32(JsonValue value, std::string_view field);
    [[nodiscard]] std::optional<std::int64_t> jsonInteger(JsonValue value, std::string_view field);
    [[nodiscard]] QString jsonText(JsonValue value, std::string_view field);

    EntryBuilder &fail(EntryProblem problem);
    EntryBuilder &fail(enrol::EnrolError error);
    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }

    // The account, sanitized and range-checked, or why not. Call it once.
    [[nodiscard]] Result<ImportedEntry, EntryFailure> build();

private:
    [[nodiscard]] EntryFailure takeFailure();

    ImportedEntry m_entry;
    QString m_issuer, m_label, m_name;
    std::optional<std::variant<enrol::EnrolError, EntryProblem>> m_failure;
};

// Adds the result where it belongs. TooManyEntries beyond kMaxEntries.
[[nodiscard]] Result<void, ImportError> collect(Import &import,
                                                Result<ImportedEntry, EntryFailure> entry);

} // namespace warifu::exchange
