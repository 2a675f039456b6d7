// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sign-in prompt over a real approval service, with a clock that the test moves.

#include "app/prompt/request_notices.h"
#include "app/prompt/requests_view_model.h"
#include "tests/support/answer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/prompt/fake_ports.h"
#include "tests/support/seeded_entropy.h"

namespace warifu::test {

inline const QString kToken = QStringLiteral("token-1");
inline const QString kOtherToken = QStringLiteral("token-2");

class PromptRoom
{
public:
    explicit PromptRoom(approvals::ApprovalPolicy policy = {})
        : service({server, store, reports, clock, clock, entropy}, policy)
    {
        tokens.known[kToken] = {QStringLiteral("Contoso"), QStringLiteral("taro@contoso.example"),
                                QStringLiteral("login.contoso.example"), QStringLiteral("Contoso"),
                                QUrl(QStringLiteral("https://contoso.example/password"))};
        tokens.known[kOtherToken] = {QStringLiteral("図書館"),
                                     QStringLiteral("山田太郎"),
                                     QStringLiteral("push.library.example"),
                                     {},
                                     {}};
        prompt.emplace(service, ports(), [this](const QString &code) { copied.append(code); });
        requests.emplace(service, ports(), *prompt);
        service.setTokens(tokens.tokens());
        if (!service.start())
            qFatal("the service does not start");
        service.post(approvals::book::AppUnlocked{});
        settle();
    }

    [[nodiscard]] prompt::PromptPorts ports()
    {
        return {tokens, computer, authenticator, desk, activity, clock, entropy};
    }
    static void settle() { runPendingEvents(); }
    void pass(std::chrono::milliseconds step)
    {
        clock.advance(step);
        service.tick();
        settle();
        prompt->tick();
    }
    // Until Approve may be alive.
    void wait() { pass(service.policy().approveDelay); }

    [[nodiscard]] approvals::Challenge
    challenge(const QByteArray &nonce, const QString &token = kToken,
              approvals::Presence presence = approvals::Presence::Option) const
    {
        approvals::Challenge fresh;
        fresh.token = token;
        fresh.nonce = nonce;
        fresh.title =
            token == kToken ? QStringLiteral("Contoso portal") : QStringLiteral("図書館の予約");
        fresh.question = QStringLiteral("Do you want to sign in to the Contoso portal?");
        fresh.presence = presence;
        if (presence == approvals::Presence::Option)
            fresh.options = {QStringLiteral("17"), QStringLiteral("42"), QStringLiteral("93")};
        fresh.origin = {.application = QStringLiteral("VPN"),
                        .place = QStringLiteral("Osaka, JP"),
                        .address = QStringLiteral("203.0.113.7"),
                        .network = QStringLiteral("Example Net"),
                        .browser = QStringLiteral("Edge on Windows 11")};
        fresh.receivedAt = std::chrono::floor<std::chrono::seconds>(clock.now());
        fresh.expiresAt = fresh.receivedAt + std::chrono::seconds(120);
        return fresh;
    }
    // It is open at the server, and we ask.
    void arrive(const approvals::Challenge &challenge)
    {
        server.open.push_back(challenge);
        service.wake();
        settle();
    }
    void arrive(const QByteArray &nonce, const QString &token = kToken,
                approvals::Presence presence = approvals::Presence::Option)
    {
        arrive(challenge(nonce, token, presence));
    }
    // The server has it no longer.
    void withdraw(const QByteArray &nonce)
    {
        std::erase_if(server.open, [&](const auto &open) { return open.nonce == nonce; });
        service.wake();
        settle();
    }
    void deny(const QByteArray &nonce, approvals::Answer answer = approvals::Answer::NotSure)
    {
        arrive(nonce);
        service.post(approvals::book::Deny{service.book().requests.back().id, answer});
        settle();
        withdraw(nonce);
    }
    // Answers that reached the server.
    [[nodiscard]] std::vector<approvals::Answer> answers() const
    {
        std::vector<approvals::Answer> all;
        for (const FakeServer::Sent &sent : server.sent)
            all.push_back(sent.answer);
        return all;
    }
    [[nodiscard]] QString row(prompt::PromptViewModel::OriginKind kind) const
    {
        for (int at = 0; at < prompt->origin()->count(); ++at)
            if (prompt->origin()->at(at, "kind").toInt() == int(kind))
                return prompt->origin()->at(at, "value").toString();
        return {};
    }

    ManualClock clock;
    SeededEntropy entropy;
    FakeServer server;
    FakeStore store;
    FakeReports reports;
    FakeTokens tokens;
    FakeComputer computer;
    FakeAuthenticator authenticator;
    FakeDesk desk;
    FakeActivity activity;
    QStringList copied;
    approvals::ApprovalService service;
    // Made once everything else is there. Mutable: the view-models have no const lists.
    mutable std::optional<prompt::PromptViewModel> prompt;
    std::optional<prompt::RequestsViewModel> requests;
};

} // namespace warifu::test
