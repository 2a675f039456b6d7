// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where enrolment payloads come from: words of the command line, stdin, pictures.

#include "app/cli/console.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <string_view>
#include <vector>

namespace warifu::cli {

// Views the bytes as text for parsers; dies with them.
[[nodiscard]] std::string_view exposeText(const SecretBytes &bytes);

// What a text claims to be, by its first letters only: "otpauth://totp", "steam", "text". Safe to
// show, as the rest is not.
[[nodiscard]] QString kindOf(std::string_view payload);

// All of stdin, at most 1 MiB, in lines without their ends; empty lines are left out.
[[nodiscard]] Result<std::vector<SecretBytes>, Problem> linesOfStdin();

// What the codes in a picture say, in reading order. Without Qt Gui: the problem "noScanner".
[[nodiscard]] Result<std::vector<SecretBytes>, Problem> payloadsOfImage(const QString &path);
// What to say when that is nothing.
[[nodiscard]] Problem noCodeIn(const QString &path);

} // namespace warifu::cli
