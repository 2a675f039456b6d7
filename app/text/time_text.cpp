// SPDX-License-Identifier: Apache-2.0
#include "app/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace warifu::text {

namespace {

using namespace std::chrono_literals;

// Above these a code's countdown changes its unit.
constexpr std::chrono::seconds kCountedInSeconds = 100s;
constexpr std::chrono::seconds kCountedInMinutes = 100min;

// Qt counts plural forms with an int.
int asInt(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, 1'000'000'000));
}

// By themselves: lupdate does not come back from a division among tr's arguments.
int wholeMinutes(std::chrono::seconds span)
{
    return asInt(span / 1min);
}

int wholeHours(std::chrono::seconds span)
{
    return asInt(span / 1h);
}

QString seconds(std::int64_t count)
{
    //: A span of time.
    return QCoreApplication::translate("TimeText", "%n second(s)", nullptr, asInt(count));
}

QString minutes(std::int64_t count)
{
    //: A span of time.
    return QCoreApplication::translate("TimeText", "%n minute(s)", nullptr, asInt(count));
}

QString hours(std::int64_t count)
{
    //: A span of time.
    return QCoreApplication::translate("TimeText", "%n hour(s)", nullptr, asInt(count));
}

} // namespace

QString spanOf(std::chrono::seconds span)
{
    const std::int64_t all = std::max<std::int64_t>(span.count(), 0);
    if (all < 60)
        return seconds(all);
    if (all % 60 == 0)
        return minutes(all / 60);
    //: A span of time. %1: minutes with their unit, %2: seconds with their unit.
    return QCoreApplication::translate("TimeText", "%1 %2", "minutes and seconds")
        .arg(minutes(all / 60), seconds(all % 60));
}

QString clockOf(std::chrono::seconds span)
{
    const std::int64_t all = std::max<std::int64_t>(span.count(), 0);
    const auto two = [](std::int64_t number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    if (all < 3600)
        return QString::number(all / 60) + QLatin1Char(':') + two(all % 60);
    return QString::number(all / 3600) + QLatin1Char(':') + two(all / 60 % 60) + QLatin1Char(':')
        + two(all % 60);
}

QString roughSpanOf(std::chrono::minutes span)
{
    const auto whole = std::max(span, 1min);
    if (whole < 120min)
        return minutes(whole.count());
    return hours((whole + 59min) / 1h);
}

QString everyOf(std::chrono::seconds period)
{
    const std::int64_t all = std::max<std::int64_t>(period.count(), 0);
    if (all >= 3600 && all % 3600 == 0)
        //: How often the code of an account changes.
        return QCoreApplication::translate("TimeText", "every %n hour(s)", nullptr,
                                           wholeHours(period));
    if (all > 60 && all % 60 == 0)
        //: How often the code of an account changes.
        return QCoreApplication::translate("TimeText", "every %n minute(s)", nullptr,
                                           wholeMinutes(period));
    //: How often the code of an account changes.
    return QCoreApplication::translate("TimeText", "every %n second(s)", nullptr, asInt(all));
}

QString countdownOf(std::chrono::seconds left)
{
    return left < kCountedInSeconds ? QString::number(std::max<std::int64_t>(left.count(), 0))
                                    : briefSpanOf(left);
}

QString briefSpanOf(std::chrono::seconds left)
{
    if (left < kCountedInSeconds)
        //: How long a code is still good. Short: it stands beside the code.
        return QCoreApplication::translate("TimeText", "%n\u00a0s", nullptr, asInt(left.count()));
    if (left < kCountedInMinutes)
        //: How long a code is still good, in minutes. Short: it stands beside the code.
        return QCoreApplication::translate("TimeText", "%n\u00a0min", nullptr, wholeMinutes(left));
    //: How long a code is still good, in hours. Short: it stands beside the code.
    return QCoreApplication::translate("TimeText", "%n\u00a0h", nullptr, wholeHours(left));
}

QString spokenLeftOf(std::chrono::seconds left)
{
    if (left < kCountedInSeconds)
        //: Read aloud for the countdown of a code.
        return QCoreApplication::translate("TimeText", "%n second(s) left", nullptr,
                                           asInt(left.count()));
    if (left < kCountedInMinutes)
        //: Read aloud for the countdown of a code.
        return QCoreApplication::translate("TimeText", "%n minute(s) left", nullptr,
                                           wholeMinutes(left));
    //: Read aloud for the countdown of a code.
    return QCoreApplication::translate("TimeText", "%n hour(s) left", nullptr, wholeHours(left));
}

QString momentOf(const QDateTime &moment, const QDateTime &now)
{
    const QString time = QLocale().toString(moment.time(), QStringLiteral("HH:mm"));
    const qint64 days = moment.date().daysTo(now.date());
    if (days == 0)
        //: A moment. %1: time of day.
        return QCoreApplication::translate("TimeText", "today, %1").arg(time);
    if (days == 1)
        //: A moment. %1: time of day.
        return QCoreApplication::translate("TimeText", "yesterday, %1").arg(time);
    //: A moment. %1: date, %2: time of day.
    return QCoreApplication::translate("TimeText", "%1, %2", "date and time")
        .arg(QLocale().toString(moment.date(), QLocale::ShortFormat), time);
}

} // namespace warifu::text
