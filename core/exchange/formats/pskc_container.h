// SPDX-License-Identifier: Apache-2.0
#pragma once
// A PSKC document (RFC 6030 and the drafts before it) taken apart, without decrypting anything
// (import-formats section 7.1). Elements are matched by local name, as every reader does.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"
#include "core/exchange/xml_tree.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace warifu::exchange::pskc {

// xenc:EncryptedDataType, as far as PSKC uses it.
struct Encrypted
{
    QString algorithm; // URI; empty when the document names none
    SecretBytes cipher;
    // Of RSA-OAEP: URIs, empty when not named, and the label.
    QString digest, maskFunction;
    SecretBytes label;
};

// One of Secret, Counter, Time, TimeInterval, TimeDrift.
struct Value
{
    std::optional<QString> plain; // as written: Base64 for Secret
    bool isDraft = false;         // plain stood in "Value": drafts put encrypted bytes there, too
    std::optional<Encrypted> encrypted;
    std::optional<SecretBytes> mac;
    bool malformed = false; // Base64 that is none
};

struct Key
{
    std::size_t position = 0; // of the Key element in the document, from 1
    QString algorithm;        // as written; may be empty
    QString id;
    QString issuer;
    QString userId;
    QString friendlyName;
    Device device;
    QString suite;
    QString responseLength, responseEncoding, responseCheckDigits; // as written
    std::map<QString, Value> data; // by element name, upper case without '_' ("TIMEINTERVAL")
    // Policy
    QString startDate, expiryDate; // of the policy, else of the device
    QStringList keyUsage;
    QString pinUsageMode;
    bool hasBadTransactions = false; // NumberOfTransactions is no number
    QString unknownPolicy; // name of the first child or attribute that RFC 6030 does not define
};

struct KeyDerivation
{
    SecretBytes salt;
    std::optional<std::uint64_t> iterations;
    std::optional<std::uint64_t> keySize; // bytes
    QString prf;                          // URI; empty is HMAC-SHA-1
};

struct Container
{
    enum class Protection { None, PresharedKey, Passphrase, Certificate };
    Protection protection = Protection::None;
    QString keyName;
    std::optional<KeyDerivation> derivation;
    bool hasMacMethod = false;
    QString macAlgorithm; // URI
    std::optional<Encrypted> macKey;
    QString defaultAlgorithm; // drafts: EncryptionMethod of the container
    SecretBytes iv;           // drafts: one initial vector for all values; else in front of each
    bool isSigned = false;
    std::vector<Key> keys;
};

// Damaged: not well-formed, no KeyContainer, nothing in it that can be read. NewerVersion: another
// version than 1.0 in RFC 6030's namespace.
[[nodiscard]] Result<Container, ImportError> parseContainer(std::string_view xml);

} // namespace warifu::exchange::pskc
