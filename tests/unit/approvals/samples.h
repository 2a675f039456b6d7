// SPDX-License-Identifier: Apache-2.0
#pragma once
// Requests and times that the tests of this room share.

#include "core/approvals/book.h"

#include <QtTest>

namespace warifu::test {

using namespace std::chrono_literals;

inline constexpr UnixMilliseconds kStart = unixSeconds(1'800'000'000);

inline approvals::Challenge challengeOf(const QByteArray &nonce,
                                        const QString &token = QStringLiteral("token-1"),
                                        approvals::Presence presence = approvals::Presence::Option,
                                        UnixMilliseconds at = kStart)
{
    approvals::Challenge challenge;
    challenge.token = token;
    challenge.nonce = nonce;
    challenge.title = QStringLiteral("Contoso portal");
    challenge.question = QStringLiteral("Sign in?");
    challenge.presence = presence;
    if (presence == approvals::Presence::Option)
        challenge.options = {QStringLiteral("17"), QStringLiteral("42"), QStringLiteral("93")};
    challenge.origin = {.application = QStringLiteral("VPN"),
                        .place = QStringLiteral("Osaka, JP"),
                        .address = QStringLiteral("203.0.113.7"),
                        .network = QStringLiteral("Example Net"),
                        .browser = QStringLiteral("Edge on Windows 11")};
    challenge.receivedAt = std::chrono::floor<std::chrono::seconds>(at);
    challenge.expiresAt = challenge.receivedAt + 120s;
    challenge.answerContext = "https://push.example.com/ttype/push";
    return challenge;
}

// The parts of an effect list of one kind.
template<class Effect>
std::vector<Effect> effectsOf(const std::vector<approvals::BookEffect> &effects)
{
    std::vector<Effect> found;
    for (const approvals::BookEffect &effect : effects)
        if (const auto *one = std::get_if<Effect>(&effect))
            found.push_back(*one);
    return found;
}

// A book that events are fed to, with the effects of the last one.
struct BookRoom
{
    const approvals::BookStep &feed(const approvals::BookEvent &event)
    {
        last = approvals::step(std::move(last.book), event, now, policy);
        return last;
    }
    // One poll of the token with these requests open there.
    const approvals::BookStep &poll(const std::vector<approvals::Challenge> &challenges,
                                    const QString &token = QStringLiteral("token-1"))
    {
        return feed(approvals::book::Polled{token, challenges});
    }
    // Opens the newest request and waits until it can be approved.
    approvals::RequestId openLast()
    {
        const approvals::RequestId id = last.book.requests.back().id;
        feed(approvals::book::Opened{id});
        now += policy.approveDelay;
        return id;
    }
    template<class Effect>
    [[nodiscard]] std::vector<Effect> effects() const
    {
        return effectsOf<Effect>(last.effects);
    }
    [[nodiscard]] const approvals::GuardState &
    guard(const QString &token = QStringLiteral("token-1")) const
    {
        return last.book.guards.at(token);
    }

    UnixMilliseconds now = kStart;
    approvals::ApprovalPolicy policy;
    approvals::BookStep last;
};

} // namespace warifu::test
