// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a foreign file holds: the accounts that could be read, and for each that could not, why.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include "core/base/environment.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace warifu::exchange {

// Of a hardware token or a row of an administrator's list.
struct Device
{
    QString serial;
    QString manufacturer;
    QString model;
    QString userName; // UPN of the Entra CSV, user id of PSKC

    bool operator==(const Device &) const = default;
};

struct ImportedEntry
{
    enrol::Draft draft;
    std::size_t position = 0; // see Import::unit
    QStringList groups;       // in the file's order; Warifu uses the first, the others become tags
    QString note;
    Device device;
    bool favourite = false;
    bool trashed = false;
    QString icon;                         // only Warifu's own backup knows it
    std::optional<UnixSeconds> createdAt; // likewise; unset: now
};

// What is wrong with one entry, where enrol has no word for it.
struct EntryProblem
{
    enum class Code {
        NotAnEntry,           // a member of the list that is not even an object
        WrongType,            // field has another JSON or XML type than it must
        MissingField,         // field
        UnsupportedAlgorithm, // detail: GOST, OCRA, MD5 outside mOTP
        UnsupportedType,      // detail: the kind of code
        UnsupportedEncoding,  // detail: response or seed encoding
        SealedElsewhere,      // encrypted by a phone's or computer's own keystore
        NoKeyMaterial,        // the entry names a key that is not in the file
        NoMac,                // encrypted without the authentication that must come with it
        MacMismatch,          // changed, or another key
        Decryption,           // this entry alone cannot be decrypted; detail: why
        UnknownPolicy,   // PSKC: a policy that we do not know forbids its use; detail: its name
        PolicyForbids,   // PSKC: not for one-time passwords
        ExcelDamage,     // a number that a spreadsheet rewrote: detail
        DuplicateSerial, // detail: the serial number
        Columns,         // a CSV row with fewer cells than needed
        TextTooLong,     // field
    };
    Code code = Code::NotAnEntry;
    QString field;
    QString detail; // sanitized, never a secret
};

struct EntryFailure
{
    std::size_t position = 0; // see Import::unit
    QString issuer;           // sanitized; as far as they could be read
    QString name;
    std::variant<enrol::EnrolError, EntryProblem> reason;
    // A line of an administrator's CSV, for the file of rows to correct (failed_rows.h).
    SecretBytes row;
};

// What a whole file should tell its reader.
struct ImportNotice
{
    enum class Code {
        Lossy,            // the format drops fields (period, digits, type): compare the codes
        NotAuthenticated, // nothing proves that the file was not changed
        Skipped,          // count entries that are no codes; detail: what they are
        WeakProtection,   // fewer KDF rounds than today's minimum
        IncompleteSet,    // parts of a migration are missing; detail: their numbers
        SignatureIgnored, // an XML signature was not checked
        OtherEncoding,    // the text was not UTF-8; detail: what it was read as
        NoHeader,         // a CSV without header; Entra would refuse it
        RejectedByEntra,  // count rows that Entra's portal would refuse
        HotpCounter,      // counters of this app may be one off
        Expired,          // count tokens whose expiry date has passed
        NotYetValid,      // count tokens whose start date lies ahead
    };
    Code code = Code::Lossy;
    std::size_t count = 0;
    QString detail;
};

// What positions count, from 1.
enum class PositionUnit { Entry, Line, Row };

struct Import
{
    std::string_view format; // id of the registry
    PositionUnit unit = PositionUnit::Entry;
    std::vector<ImportedEntry> entries;
    std::vector<EntryFailure> failures;
    std::vector<ImportNotice> notices;
};

} // namespace warifu::exchange
