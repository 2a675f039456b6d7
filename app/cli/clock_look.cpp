// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clock_look.h"

#include "core/vault/catalogue_store.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace warifu::cli {

namespace {

// Servers take the codes of the neighbouring periods, which are 30 seconds each as a rule.
constexpr std::chrono::seconds kTolerance{60};

qint64 secondsOf(UnixSeconds time)
{
    return time.time_since_epoch().count();
}

// In UTC: the zone says nothing about codes.
QString textOf(UnixSeconds time)
{
    return QDateTime::fromSecsSinceEpoch(secondsOf(time), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

} // namespace

std::chrono::seconds ClockLook::behind() const
{
    return std::max(lastSeen.value_or(now) - now, std::chrono::seconds(0));
}

bool ClockLook::isBehind() const
{
    return behind() > kTolerance;
}

std::optional<UnixSeconds> later(std::optional<UnixSeconds> a, std::optional<UnixSeconds> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::max(*a, *b);
}

std::optional<UnixSeconds> lastSeenIn(const accounts::Catalogue &catalogue)
{
    UnixSeconds latest{};
    for (const accounts::Account &account : catalogue.accounts())
        latest = std::max(
            {latest, account.createdAt, account.usedAt, account.trashedAt.value_or(UnixSeconds())});
    return latest == UnixSeconds() ? std::nullopt : std::optional(latest);
}

std::optional<UnixSeconds> lastWrittenIn(const QString &folder)
{
    std::optional<UnixSeconds> latest;
    const vault::CatalogueStore store(folder);
    for (int slot = 0; slot < vault::kGenerations; ++slot) {
        const QFileInfo file(store.path(slot));
        if (file.exists())
            latest = later(latest, unixSeconds(file.lastModified().toSecsSinceEpoch()));
    }
    return latest;
}

QJsonObject clockJson(const ClockLook &look)
{
    return {
        {QStringLiteral("time"), secondsOf(look.now)},
        {QStringLiteral("synchronised"),
         look.sync == ClockSync::Unknown ? QJsonValue()
                                         : QJsonValue(look.sync == ClockSync::Synchronised)},
        {QStringLiteral("lastSeen"),
         look.lastSeen ? QJsonValue(secondsOf(*look.lastSeen)) : QJsonValue()},
        {QStringLiteral("behind"), static_cast<qint64>(look.behind().count())},
    };
}

QString clockLine(const ClockLook &look)
{
    const QString time = textOf(look.now);
    switch (look.sync) {
    case ClockSync::Synchronised:
        //: Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.
        return Says::tr("clock: %1, kept right by a time service").arg(time);
    case ClockSync::Unsynchronised:
        //: Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.
        return Says::tr(
                   "clock: %1, not kept right by a time service; compare it with another clock")
            .arg(time);
    case ClockSync::Unknown:
        break;
    }
    //: Line of “warifuctl doctor”. %1 is a date and time in UTC. A time service such as NTP.
    return Says::tr("clock: %1; the system does not say whether a time service keeps it right")
        .arg(time);
}

QString clockProblem(const ClockLook &look)
{
    if (!look.isBehind())
        return {};
    //: Problem that “warifuctl doctor” found. %1 and %2 are dates and times in UTC.
    return Says::tr("The clock of this computer says %1, but this profile was used at %2 already. "
                    "Time-based codes are wrong until the clock is set.")
        .arg(textOf(look.now), textOf(look.lastSeen.value_or(look.now)));
}

} // namespace warifu::cli
