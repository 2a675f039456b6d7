// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy_values.h"

namespace warifu::policy {

namespace {

// The values of one set, by name. Names and types are those of the table: unit.policy.values asks
// for each.
class Values
{
public:
    explicit Values(const PolicySet &set) : m_set(set) {}

    [[nodiscard]] bool flag(QStringView name) const { return get<bool>(name); }
    [[nodiscard]] int number(QStringView name) const { return get<int>(name); }
    [[nodiscard]] QString text(QStringView name) const { return get<QString>(name); }
    [[nodiscard]] QStringList list(QStringView name) const { return get<QStringList>(name); }
    // What is not valid forces too.
    [[nodiscard]] bool isForced(QStringView name) const
    {
        const EffectivePolicy &policy = m_set.of(name);
        return policy.layer && isMandatory(*policy.layer);
    }
    [[nodiscard]] bool isRecommended(QStringView name) const
    {
        return m_set.of(name).layer && !isForced(name);
    }
    [[nodiscard]] std::chrono::minutes minutes(QStringView name) const
    {
        return std::chrono::minutes(number(name));
    }

private:
    template<class T>
    [[nodiscard]] T get(QStringView name) const
    {
        return std::get<T>(m_set.of(name).value);
    }

    const PolicySet &m_set;
};

CodeRules codeRules(const Values &values)
{
    CodeRules codes;
    codes.mustHide = values.isForced(u"ShowCodesHidden") && values.flag(u"ShowCodesHidden");
    codes.hidesUnlessChosen =
        values.isRecommended(u"ShowCodesHidden") && values.flag(u"ShowCodesHidden");
    codes.mayCopy = values.flag(u"ClipboardAllowed");
    if (values.isForced(u"ClipboardClearSeconds"))
        codes.mostClipboardSeconds = values.number(u"ClipboardClearSeconds");
    if (values.isRecommended(u"ClipboardClearSeconds"))
        codes.usualClipboardSeconds = values.number(u"ClipboardClearSeconds");
    codes.mayShowQr = values.flag(u"QrRevealAllowed");
    return codes;
}

SignInRules signInRules(const Values &values)
{
    SignInRules rules;
    rules.isAllowed = values.flag(u"PushAllowed");
    rules.servers = values.list(u"AllowedPushServers");
    rules.needsNumber = values.flag(u"PushRequireNumberMatching");
    if (values.isForced(u"PushRequireUnlockSeconds"))
        rules.unlockFresh = std::chrono::seconds(values.number(u"PushRequireUnlockSeconds"));
    rules.notificationBudget = values.number(u"PushNotificationBudget");
    rules.denialsToLock = values.number(u"PushDenialsToLock");
    rules.denialWindow = values.minutes(u"PushDenialWindowMinutes");
    rules.lock = values.minutes(u"PushLockMinutes");
    rules.whileLocked = values.text(u"PushLockedAction") == QLatin1String("deny")
        ? WhileLocked::Deny
        : WhileLocked::Ignore;
    rules.hidesDetails = values.flag(u"PushHideDetails");
    return rules;
}

ReportRules reportRules(const Values &values)
{
    ReportRules rules;
    rules.endpoint = values.text(u"ReportEndpoint");
    rules.form = values.text(u"ReportForm") == QLatin1String("webhook")
        ? ReceiverForm::Webhook
        : ReceiverForm::SecurityEvent;
    rules.audience = values.text(u"ReportAudience");
    if (rules.audience.isEmpty())
        rules.audience = rules.endpoint;
    rules.subjectIssuer = values.text(u"ReportSubjectIssuer");
    rules.reportsLockout = values.flag(u"ReportOnLockout");
    return rules;
}

} // namespace

PolicyValues valuesOf(const PolicySet &set)
{
    const Values values(set);
    PolicyValues all;
    all.lock = {values.flag(u"AppLockRequired"),
                std::chrono::seconds(values.number(u"AppLockTimeoutSeconds")),
                values.isForced(u"AppLockMinLength") || values.flag(u"AppLockRequired")
                    ? values.number(u"AppLockMinLength")
                    : 0};
    all.codes = codeRules(values);
    all.adding = {values.flag(u"ManualAddAllowed"), values.list(u"AllowedIssuers"),
                  values.number(u"MinSecretBits")};
    all.exporting = {values.flag(u"ExportAllowed"), values.flag(u"PlainExportAllowed")};
    all.signIn = signInRules(values);
    all.reports = reportRules(values);
    return all;
}

} // namespace warifu::policy
