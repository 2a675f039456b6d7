// SPDX-License-Identifier: Apache-2.0
#pragma once
// The policies as those use them that obey: one typed member each. As constructed, nothing is
// managed.

#include "core/policy/policy_set.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace warifu::policy {

struct LockRules
{
    bool isRequired = false;
    std::chrono::seconds idle{0}; // 0: no limit
    int leastLength = 0;          // characters of a new passphrase; 0: any
    bool operator==(const LockRules &) const = default;
};

struct CodeRules
{
    bool mustHide = false;
    bool hidesUnlessChosen = false; // recommended
    bool mayCopy = true;
    std::optional<int> mostClipboardSeconds;
    std::optional<int> usualClipboardSeconds; // recommended
    bool mayShowQr = true;
    bool operator==(const CodeRules &) const = default;
};

struct AddingRules
{
    bool mayAdd = true;
    QStringList issuers; // globs; empty: any
    int leastBits = 0;
    bool operator==(const AddingRules &) const = default;
};

struct ExportRules
{
    bool mayExport = true; // keys; inventories always
    bool mayBePlain = true;
    bool operator==(const ExportRules &) const = default;
};

enum class WhileLocked { Ignore, Deny };

struct SignInRules
{
    bool isAllowed = true;
    QStringList servers; // origins; empty: any
    bool needsNumber = false;
    std::optional<std::chrono::seconds> unlockFresh; // at most; nothing: as the user likes
    int notificationBudget = 3;                      // in five minutes; twice as many in an hour
    int denialsToLock = 3;
    std::chrono::minutes denialWindow{60};
    std::chrono::minutes lock{30};
    WhileLocked whileLocked = WhileLocked::Ignore;
    bool hidesDetails = false;
    bool operator==(const SignInRules &) const = default;
};

enum class ReceiverForm { SecurityEvent, Webhook };

struct ReportRules
{
    QString endpoint; // empty: the user's own receiver, if any
    ReceiverForm form = ReceiverForm::SecurityEvent;
    QString audience; // never empty where endpoint is set
    QString subjectIssuer;
    bool reportsLockout = false;
    bool operator==(const ReportRules &) const = default;
};

struct PolicyValues
{
    LockRules lock;
    CodeRules codes;
    AddingRules adding;
    ExportRules exporting;
    SignInRules signIn;
    ReportRules reports;
    bool operator==(const PolicyValues &) const = default;
};

[[nodiscard]] PolicyValues valuesOf(const PolicySet &set);

} // namespace warifu::policy
