// SPDX-License-Identifier: Apache-2.0
#include "app/main/start_files.h"

#include "core/base/durable_file.h"
#include "core/base/secret_arena.h"
#include "core/base/text_field.h"

namespace warifu::start {
namespace {

constexpr std::size_t kMaxPassphrase = 4096;
constexpr std::size_t kMaxAuthorities = 1024 * 1024;

// Without one line end, as an editor leaves it.
std::size_t sizeOfLine(ByteView bytes)
{
    std::size_t size = bytes.size();
    for (const std::uint8_t end : {'\n', '\r'})
        if (size > 0 && bytes[size - 1] == end)
            --size;
    return size;
}

} // namespace

Result<StartFiles, QString> readStartFiles(const StartOptions &options)
{
    StartFiles files;
    if (!options.authoritiesFile.isEmpty()) {
        const auto content = readFile(options.authoritiesFile, kMaxAuthorities);
        if (!content || content->empty())
            return failure(options.authoritiesFile);
        files.authorities = toByteArray(*content);
    }
    if (!options.passphraseFile.isEmpty()) {
        auto content = readFile(options.passphraseFile, kMaxPassphrase);
        if (!content)
            return failure(options.passphraseFile);
        files.passphrase = SecretBytes::copyOf(*content);
        files.passphrase.truncate(sizeOfLine(*content));
        secret_arena::wipe(content->data(), content->size());
        if (files.passphrase.isEmpty())
            return failure(options.passphraseFile);
    }
    return files;
}

} // namespace warifu::start
