// SPDX-License-Identifier: Apache-2.0
#pragma once
// The open part of a KeePass database, KDBX 3 and 4: which ciphers, which key derivation
// (import-formats section 6.23).

#include "core/exchange/format.h"

#include "core/crypto/argon2.h"

#include <optional>

namespace warifu::exchange::kdbx {

enum class Cipher { Aes256, ChaCha20, Twofish };
enum class InnerStream { None, Salsa20, ChaCha20 };

struct Header
{
    int major = 0; // 3 (also for files of version 2) or 4
    Cipher cipher = Cipher::Aes256;
    bool gzip = false;
    ByteView masterSeed, iv; // views into the file
    // Key derivation: rounds of AES-KDF, or Argon2.
    bool usesArgon2 = false;
    std::uint64_t rounds = 0;
    ByteView kdfSalt;
    crypto::Argon2Request argon2;
    // Version 3 only; version 4 has them inside.
    InnerStream innerStream = InnerStream::None;
    ByteView innerKey, startBytes;
    ByteView whole; // what version 4 authenticates
};

// Does the file begin like a KDBX one?
[[nodiscard]] bool isKdbx(ByteView file);

// NewerVersion, Unsupported cipher or derivation, Damaged, CostRefused.
[[nodiscard]] Result<Header, ImportError> parseHeader(ByteView file);

[[nodiscard]] KdfCost costOf(const Header &header);

// What stands in front of the XML of version 4, after decryption.
struct InnerHeader
{
    InnerStream stream = InnerStream::None;
    ByteView key;
    ByteView xml; // all that follows
};
[[nodiscard]] Result<InnerHeader, ImportError> parseInnerHeader(ByteView payload);

// By its number in both kinds of headers; nothing for what no current program writes.
[[nodiscard]] std::optional<InnerStream> innerStreamOf(std::uint64_t number);

// Little-endian; at most eight bytes.
[[nodiscard]] std::uint64_t littleEndian(ByteView bytes);

} // namespace warifu::exchange::kdbx
