// SPDX-License-Identifier: Apache-2.0
#pragma once
// The commands of warifuctl (design section 8). Each ends the run, now or later.

#include "app/cli/run.h"

#include <span>

namespace warifu::cli {

void runCode(Run &run);
void runList(Run &run);
void runAdd(Run &run);
void runEdit(Run &run);
void runRemove(Run &run);
void runScan(Run &run);
void runDoctor(Run &run);
void runPush(Run &run);
void runReport(Run &run);
void runLog(Run &run);
void runImport(Run &run);
void runExport(Run &run);
void runPolicy(Run &run);

struct Command
{
    std::string_view name;
    void (*run)(Run &);
};
[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] std::span<const OptionRule> optionRules();

} // namespace warifu::cli
