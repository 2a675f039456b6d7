// SPDX-License-Identifier: Apache-2.0
#include "app/cli/password_file.h"

#include "app/cli/words.h"

#include "app/text/file_text.h"

#include "core/base/durable_file.h"
#include "core/base/secret_arena.h"
#include "core/exchange/limits.h"

namespace warifu::cli {

Result<SecretBytes, Problem> passwordFrom(const Run &run)
{
    const auto path = run.arguments().value("password-file");
    if (!path)
        return SecretBytes();
    const QString name = textOf(*path);
    auto content = readFile(name, exchange::kMaxPasswordSize + 16 * 1024); // a key in PEM is longer
    if (!content)
        return failure(
            Problem{QStringLiteral("passwordFile"), text::describe(content.error(), name), {}});
    auto secret = SecretBytes::copyOf(*content);
    secret.truncate(sizeWithoutLineEnd(*content));
    secret_arena::wipe(content->data(), content->size());
    return secret;
}

} // namespace warifu::cli
