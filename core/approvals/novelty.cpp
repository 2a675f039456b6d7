// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/novelty.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace warifu::approvals {

namespace {

// The four numbers as text, or nothing.
std::optional<QStringList> ipv4Parts(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return std::nullopt;
    for (const QString &part : parts) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        if (!isNumber || value > 255 || QString::number(value) != part)
            return std::nullopt;
    }
    return parts;
}

bool readGroups(const QString &text, std::vector<quint16> &groups)
{
    if (text.isEmpty())
        return true;
    for (const QString &part : text.split(QLatin1Char(':'))) {
        if (const auto tail = ipv4Parts(part)) {
            groups.push_back(static_cast<quint16>((*tail)[0].toUInt() * 256 + (*tail)[1].toUInt()));
            groups.push_back(static_cast<quint16>((*tail)[2].toUInt() * 256 + (*tail)[3].toUInt()));
            continue;
        }
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber, 16);
        if (!isNumber || part.size() > 4 || !part.front().isLetterOrNumber())
            return false;
        groups.push_back(static_cast<quint16>(value));
    }
    return groups.size() <= 8;
}

} // namespace

QString networkPrefix(const QString &text)
{
    if (text.size() > 64)
        return {};
    if (const auto parts = ipv4Parts(text))
        return parts->mid(0, 3).join(QLatin1Char('.'));
    const qsizetype gap = text.indexOf(QStringLiteral("::"));
    std::vector<quint16> head;
    std::vector<quint16> tail;
    if (!text.contains(QLatin1Char(':')) || !readGroups(gap < 0 ? text : text.left(gap), head)
        || (gap >= 0 && !readGroups(text.mid(gap + 2), tail)))
        return {};
    const std::size_t given = head.size() + tail.size();
    if (gap < 0 ? given != 8 : given > 7)
        return {};
    std::array<quint16, 8> groups{};
    std::ranges::copy(head, groups.begin());
    std::ranges::copy_backward(tail, groups.end());
    const bool isMapped =
        std::all_of(groups.begin(), groups.begin() + 5, [](quint16 group) { return group == 0; })
        && groups[5] == 0xffff;
    if (isMapped)
        return QStringLiteral("%1.%2.%3")
            .arg(groups[6] >> 8)
            .arg(groups[6] & 255)
            .arg(groups[7] >> 8);
    return QStringLiteral("%1:%2:%3")
        .arg(groups[0], 0, 16)
        .arg(groups[1], 0, 16)
        .arg(groups[2], 0, 16);
}

Context contextOf(const Origin &origin)
{
    return {origin.application, origin.place, networkPrefix(origin.address)};
}

Novelty noveltyOf(const Context &context, const std::vector<Context> &history)
{
    if (history.empty())
        return {};
    const auto isNew = [&](QString Context::*part) {
        return !(context.*part).isEmpty()
            && std::ranges::none_of(
                history, [&](const Context &seen) { return seen.*part == context.*part; });
    };
    return {isNew(&Context::application), isNew(&Context::place), isNew(&Context::prefix)};
}

void remember(std::vector<Context> &history, const Context &context)
{
    std::erase(history, context);
    history.push_back(context);
    if (history.size() > kMaxHistory)
        history.erase(history.begin());
}

} // namespace warifu::approvals
