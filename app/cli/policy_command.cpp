// SPDX-License-Identifier: Apache-2.0
// warifuctl policy show: what the organisation has decided, where it comes from and why. Opens no
// vault.
#include "app/cli/commands.h"
#include "app/cli/policy_names.h"

#include "app/text/policy_text.h"

#include <QJsonDocument>

namespace warifu::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject policyJson(const policy::EffectivePolicy &policy)
{
    QJsonObject json{
        {QStringLiteral("name"), policy.definition->nameText()},
        {QStringLiteral("value"), policy::toJson(policy.value)},
        {QStringLiteral("source"), orNull(policy.layer ? nameOf(*policy.layer) : QString())},
        {QStringLiteral("status"), nameOf(policy.status)},
        {QStringLiteral("reason"), orNull(nameOf(policy.reason))},
        {QStringLiteral("where"), orNull(policy.where)}};
    if (policy.error)
        json[QStringLiteral("error")] = nameOf(*policy.error);
    return json;
}

QString valueText(const policy::Value &value)
{
    // As it would be written into a file.
    const QByteArray list =
        QJsonDocument(QJsonArray{policy::toJson(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString policyLine(const policy::EffectivePolicy &policy)
{
    QStringList parts{policy.definition->nameText(), valueText(policy.value)};
    if (policy.layer)
        parts << text::describe(*policy.layer);
    else
        //: Line of “warifuctl policy show”: nobody has set this policy.
        parts << Says::tr("not set");
    if (!policy.where.isEmpty())
        parts << policy.where;
    const QString reason =
        policy.error ? text::describe(*policy.error) : text::describe(policy.reason);
    if (!reason.isEmpty())
        parts << reason;
    return parts.join(QStringLiteral("  "));
}

void show(Run &run)
{
    const auto set = run.policies();
    if (!set)
        return run.fail(set.error());
    QJsonArray policies;
    QStringList lines;
    for (const policy::EffectivePolicy &policy : set->policies) {
        policies << policyJson(policy);
        lines << policyLine(policy);
    }
    QJsonArray unknown;
    for (const policy::UnknownSetting &setting : set->unknown) {
        unknown << QJsonObject{{QStringLiteral("name"), setting.name},
                               {QStringLiteral("source"), nameOf(setting.layer)},
                               {QStringLiteral("where"), setting.where}};
        //: Remark of “warifuctl policy show”. %1 is a name that somebody has set, %2 is a file.
        run.console().remark(Says::tr("There is no policy “%1”; it is ignored (%2).")
                                 .arg(setting.name, setting.where));
    }
    QJsonArray refused;
    for (const policy::RefusedSource &source : set->refused) {
        refused << QJsonObject{{QStringLiteral("source"), nameOf(source.layer)},
                               {QStringLiteral("where"), source.where},
                               {QStringLiteral("problem"), nameOf(source.problem)}};
        //: Remark of “warifuctl policy show”. %1 is a file or folder, %2 is a sentence.
        run.console().remark(
            Says::tr("“%1” does not count: %2").arg(source.where, text::describe(source.problem)));
    }
    run.succeed(QJsonObject{{QStringLiteral("managed"), set->isManaged()},
                            {QStringLiteral("policies"), policies},
                            {QStringLiteral("unknown"), unknown},
                            {QStringLiteral("refused"), refused}},
                lines.join(QLatin1Char('\n')));
}

} // namespace

void runPolicy(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.size() != 1 || words.front() != "show")
        return run.failUsage(QStringLiteral("policy show?"));
    show(run);
}

} // namespace warifu::cli
