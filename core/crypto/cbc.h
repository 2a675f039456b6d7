// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cipher block chaining (NIST SP 800-38A) as foreign formats use it. It authenticates nothing: a
// changed ciphertext or a wrong key often gives bytes without an error. Where the format has a MAC
// the caller checks that first; where it has none, every failure behind this one is the same "wrong
// password or damaged".

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <vector>

namespace warifu::crypto {

enum class BlockCipher {
    Aes,       // keys of 16, 24 or 32 bytes, blocks of 16
    TripleDes, // keys of 24 bytes, blocks of 8
    Twofish,   // keys of 32 bytes, blocks of 16
};

enum class Padding {
    None,
    Pkcs7,    // RFC 5652 section 6.3
    LastByte, // XML Encryption 1.1 section 5.2: only the last byte counts
};

enum class CipherError {
    Size,    // of the iv (not one block) or of the ciphertext (not whole blocks, or above 1 GiB)
    Padding, // with Pkcs7 and LastByte; an empty ciphertext, too
    KeySize, // not a key of that cipher, or a cipher that the system's libcrypto has switched off
};

// All of it is input.
[[nodiscard]] Result<SecretBytes, CipherError>
decryptCbc(BlockCipher cipher, ByteView key, ByteView iv, ByteView ciphertext, Padding padding);

// AES with Pkcs7. key of 16, 24 or 32 bytes, iv of 16, at most 1 GiB, or the program ends. The
// caller takes a fresh random iv for each message.
[[nodiscard]] std::vector<std::uint8_t> encryptCbc(ByteView key, ByteView iv, ByteView plain);

} // namespace warifu::crypto
