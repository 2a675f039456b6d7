// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace warifu::cli {

std::span<const Command> commands()
{
    static constexpr Command kCommands[] = {
        {"code", runCode},     {"list", runList}, {"add", runAdd},       {"edit", runEdit},
        {"remove", runRemove}, {"scan", runScan}, {"doctor", runDoctor}, {"push", runPush},
        {"report", runReport}, {"log", runLog},   {"import", runImport}, {"export", runExport},
        {"policy", runPolicy},
    };
    return kCommands;
}

std::span<const OptionRule> optionRules()
{
    static constexpr OptionRule kRules[] = {
        {"json"},
        {"home", true},
        {"keystore", true},
        {"passphrase-file", true},
        {"show-secrets"},
        {"help"},
        {"version"},
        {"uri", true, "code"},
        {"at", true, "code"},
        {"trash", false, "list"},
        {"scan", true, "add", true},
        {"purge", false, "remove"},
        {"issuer", true, "edit"},
        {"name", true, "edit"},
        {"group", true, "edit"},
        {"note", true, "edit"},
        {"pin", false, "edit"},
        {"unpin", false, "edit"},
        {"period", true, "edit"},
        {"digits", true, "edit"},
        {"algorithm", true, "edit"},
        {"counter", true, "edit"},
        {"restore", false, "edit"},
        {"allow-loopback-http"},
        {"ca-file", true},
        {"try-policies", true},
        {"scan", true, "push"},
        {"wait", true, "push"},
        {"number", true, "push"},
        {"context", true, "push"},
        {"audience", true, "report"},
        {"form", true, "report"},
        {"subject-issuer", true, "report"},
        {"token-file", true, "report"},
        {"none", false, "report"},
        {"limit", true, "log"},
        {"query", true, "log"},
        {"format", true, "log"},
        {"format", true, "import"},
        {"password-file", true, "import"},
        {"dry-run", false, "import"},
        {"accept-cost", false, "import"},
        {"format", true, "export"},
        {"password-file", true, "export"},
        {"plain", false, "export"},
        {"force", false, "export"},
        {"dismiss", false, "export"},
    };
    return kRules;
}

} // namespace warifu::cli
