// SPDX-License-Identifier: Apache-2.0
#include "app/prompt/comparison.h"

#include "app/platform/own_addresses.h"
#include "core/approvals/novelty.h"

namespace warifu::prompt {

namespace {

bool isLoopback(const QByteArray &bytes)
{
    if (bytes.size() == 4)
        return bytes.at(0) == 127;
    return bytes == QByteArray(15, '\0') + '\1';
}

} // namespace

text::Comparison compare(const QString &address, const ThisComputer &computer)
{
    using text::Comparison;
    const auto theirs = platform::addressBytes(address.trimmed());
    if (!theirs)
        return Comparison::CannotTell;
    if (isLoopback(*theirs))
        return Comparison::ThisComputer; // the server runs here
    const QStringList ours = computer.addresses();
    for (const QString &own : ours)
        if (platform::addressBytes(own) == theirs)
            return Comparison::ThisComputer;
    const QString prefix = approvals::networkPrefix(address.trimmed());
    for (const QString &own : ours)
        if (!prefix.isEmpty() && approvals::networkPrefix(own) == prefix)
            return Comparison::SameNetwork;
    const auto seen = platform::addressBytes(computer.seenAs());
    if (!seen || seen->size() != theirs->size())
        return Comparison::CannotTell;
    if (seen == theirs || approvals::networkPrefix(computer.seenAs()) == prefix)
        return Comparison::SameNetwork;
    return Comparison::Elsewhere;
}

} // namespace warifu::prompt
