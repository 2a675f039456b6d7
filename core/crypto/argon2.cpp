// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/argon2.h"

#include <argon2.h>
#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace warifu::crypto {

namespace {

constexpr std::uint32_t kMostMemoryKiB = 1024 * 1024;
constexpr std::uint64_t kMostWorkKiB = std::uint64_t(16) * 1024 * 1024;
constexpr std::size_t kMostBytes = 1024;

bool withinLimits(ByteView salt, const Argon2Request &request)
{
    return (request.version == ARGON2_VERSION_10 || request.version == ARGON2_VERSION_13)
        && request.passes >= 1 && request.passes <= 64 && request.lanes >= 1 && request.lanes <= 16
        && request.memoryKiB >= 8 * request.lanes && request.memoryKiB <= kMostMemoryKiB
        && std::uint64_t(request.memoryKiB) * request.passes <= kMostWorkKiB && request.size >= 4
        && request.size <= kMostBytes && salt.size() >= 8 && salt.size() <= kMostBytes
        && request.secret.size() <= kMostBytes && request.associated.size() <= kMostBytes;
}

// libsodium takes a tenth less time (docs/decisions/crypto.md), but has one lane, one size of salt
// and version 1.3 only.
bool sodiumHas(ByteView salt, const Argon2Request &request)
{
    if (request.lanes != 1 || request.version != ARGON2_VERSION_13 || !request.secret.empty()
        || !request.associated.empty())
        return false;
    switch (request.kind) {
    case Argon2Kind::D:
        return false;
    case Argon2Kind::I:
        return salt.size() == crypto_pwhash_argon2i_SALTBYTES
            && request.size >= crypto_pwhash_argon2i_BYTES_MIN
            && request.passes >= crypto_pwhash_argon2i_OPSLIMIT_MIN;
    case Argon2Kind::Id:
        return salt.size() == crypto_pwhash_argon2id_SALTBYTES
            && request.size >= crypto_pwhash_argon2id_BYTES_MIN;
    }
    std::abort();
}

bool bySodium(ByteView password, ByteView salt, const Argon2Request &request,
              std::span<std::uint8_t> out)
{
    // char and std::uint8_t have the same layout.
    const auto *text = reinterpret_cast<const char *>(password.data());
    const std::size_t memory = std::size_t(request.memoryKiB) * 1024;
    if (sodium_init() < 0)
        return false;
    if (request.kind == Argon2Kind::I)
        return crypto_pwhash_argon2i(out.data(), out.size(), text, password.size(), salt.data(),
                                     request.passes, memory, crypto_pwhash_argon2i_ALG_ARGON2I13)
            == 0;
    return crypto_pwhash_argon2id(out.data(), out.size(), text, password.size(), salt.data(),
                                  request.passes, memory, crypto_pwhash_argon2id_ALG_ARGON2ID13)
        == 0;
}

argon2_type reference(Argon2Kind kind)
{
    switch (kind) {
    case Argon2Kind::D:
        return Argon2_d;
    case Argon2Kind::I:
        return Argon2_i;
    case Argon2Kind::Id:
        return Argon2_id;
    }
    std::abort();
}

// The reference implementation takes inputs as pointers that it only reads (no flag to wipe is
// set).
std::uint8_t *input(ByteView bytes)
{
    return const_cast<std::uint8_t *>(bytes.data());
}

bool byReference(ByteView password, ByteView salt, const Argon2Request &request,
                 std::span<std::uint8_t> out)
{
    argon2_context context{};
    context.out = out.data();
    context.outlen = static_cast<std::uint32_t>(out.size());
    context.pwd = input(password);
    context.pwdlen = static_cast<std::uint32_t>(password.size());
    context.salt = input(salt);
    context.saltlen = static_cast<std::uint32_t>(salt.size());
    context.secret = input(request.secret);
    context.secretlen = static_cast<std::uint32_t>(request.secret.size());
    context.ad = input(request.associated);
    context.adlen = static_cast<std::uint32_t>(request.associated.size());
    context.t_cost = request.passes;
    context.m_cost = request.memoryKiB;
    context.lanes = request.lanes;
    context.threads = std::clamp(std::thread::hardware_concurrency(), 1u, request.lanes);
    context.version = request.version;
    context.flags = ARGON2_DEFAULT_FLAGS;
    return argon2_ctx(&context, reference(request.kind)) == ARGON2_OK;
}

} // namespace

Result<SecretBytes, KdfError> argon2(ByteView password, ByteView salt, const Argon2Request &request)
{
    if (!withinLimits(salt, request))
        return failure(KdfError::Cost);
    SecretBytes key(request.size);
    // Both fill the secret that is returned.
    const std::span<std::uint8_t> out = key.exposeWritable();
    // Within the limits nothing but memory, for blocks or for threads, can be missing.
    if (!(sodiumHas(salt, request) ? bySodium(password, salt, request, out)
                                   : byReference(password, salt, request, out)))
        return failure(KdfError::Memory);
    return key;
}

} // namespace warifu::crypto
