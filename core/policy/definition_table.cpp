// SPDX-License-Identifier: Apache-2.0
// Made by ./dev policies from policies.json: change that one.
#include "core/policy/definition.h"

namespace warifu::policy {

// clang-format off
std::span<const Definition> definitions()
{
    static constexpr std::string_view kPushLockedActionChoices[] = {"ignore", "deny"};
    static constexpr std::string_view kReportFormChoices[] = {"set", "webhook"};
    static constexpr Definition kAll[] = {
        {"AppLockRequired", Kind::Boolean, Form::Plain, Tighten::TowardTrue, false, 0, 0, 0, {}, R"(false)", R"(true)"},
        {"AppLockTimeoutSeconds", Kind::Integer, Form::Plain, Tighten::Lower, false, 15, 86400, 0, {}, R"(0)", R"(60)"},
        {"AppLockMinLength", Kind::Integer, Form::Plain, Tighten::Higher, false, 8, 64, 0, {}, R"(8)", R"(12)"},
        {"ShowCodesHidden", Kind::Boolean, Form::Plain, Tighten::TowardTrue, true, 0, 0, 0, {}, R"(false)", R"(true)"},
        {"ClipboardAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"ClipboardClearSeconds", Kind::Integer, Form::Plain, Tighten::Lower, true, 5, 120, 0, {}, R"(30)", R"(5)"},
        {"QrRevealAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"ManualAddAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"AllowedIssuers", Kind::List, Form::Glob, Tighten::Subset, false, 0, 100, 200, {}, R"([])", R"(["none.invalid"])"},
        {"MinSecretBits", Kind::Integer, Form::Plain, Tighten::Higher, false, 40, 512, 0, {}, R"(0)", R"(128)"},
        {"ExportAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"PlainExportAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"PushAllowed", Kind::Boolean, Form::Plain, Tighten::TowardFalse, false, 0, 0, 0, {}, R"(true)", R"(false)"},
        {"AllowedPushServers", Kind::List, Form::Origin, Tighten::Subset, false, 0, 300, 100, {}, R"([])", R"(["https://invalid.invalid"])"},
        {"PushRequireNumberMatching", Kind::Boolean, Form::Plain, Tighten::TowardTrue, false, 0, 0, 0, {}, R"(false)", R"(true)"},
        {"PushRequireUnlockSeconds", Kind::Integer, Form::Plain, Tighten::Lower, false, 0, 86400, 0, {}, R"(300)", R"(0)"},
        {"PushNotificationBudget", Kind::Integer, Form::Plain, Tighten::Lower, false, 0, 100, 0, {}, R"(3)", R"(1)"},
        {"PushDenialsToLock", Kind::Integer, Form::Plain, Tighten::Lower, false, 1, 100, 0, {}, R"(3)", R"(2)"},
        {"PushDenialWindowMinutes", Kind::Integer, Form::Plain, Tighten::Higher, false, 1, 43200, 0, {}, R"(60)", R"(1440)"},
        {"PushLockMinutes", Kind::Integer, Form::Plain, Tighten::Higher, false, 1, 43200, 0, {}, R"(30)", R"(60)"},
        {"PushLockedAction", Kind::Choice, Form::Plain, Tighten::First, false, 0, 0, 0, kPushLockedActionChoices, R"("ignore")", R"("deny")"},
        {"PushHideDetails", Kind::Boolean, Form::Plain, Tighten::TowardTrue, false, 0, 0, 0, {}, R"(false)", R"(true)"},
        {"ReportEndpoint", Kind::Text, Form::Https, Tighten::First, false, 0, 500, 0, {}, R"("")", R"("")"},
        {"ReportForm", Kind::Choice, Form::Plain, Tighten::First, false, 0, 0, 0, kReportFormChoices, R"("set")", R"("set")"},
        {"ReportAudience", Kind::Text, Form::Plain, Tighten::First, false, 0, 500, 0, {}, R"("")", R"("")"},
        {"ReportSubjectIssuer", Kind::Text, Form::Plain, Tighten::First, false, 0, 500, 0, {}, R"("")", R"("")"},
        {"ReportOnLockout", Kind::Boolean, Form::Plain, Tighten::TowardTrue, false, 0, 0, 0, {}, R"(false)", R"(true)"},
    };
    return kAll;
}
// clang-format on

} // namespace warifu::policy
