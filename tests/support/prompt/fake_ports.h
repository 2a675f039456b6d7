// SPDX-License-Identifier: Apache-2.0
#pragma once
// The edges of the approval service and of the prompt, as a test wants them. Answers come from the
// event loop, as the real ones do; what is held comes when the test says so.

#include "app/platform/notifier.h"
#include "app/prompt/prompt_ports.h"
#include "core/approvals/approval_service.h"

#include <map>

namespace warifu::test {

class FakeServer final : public approvals::ChallengeServer
{
public:
    struct Sent
    {
        QByteArray nonce;
        approvals::Answer answer;
        QString option;
    };
    using Reply = Result<approvals::Delivered, approvals::ServerError>;

    void fetch(const approvals::TokenId &token,
               Callback<Result<approvals::Fetched, approvals::ServerError>> done) override
    {
        ++fetches;
        if (fetchError) {
            done.later(failure(*fetchError));
            return;
        }
        approvals::Fetched fetched;
        fetched.rejected = rejected;
        for (const approvals::Challenge &challenge : open)
            if (challenge.token == token)
                fetched.challenges.push_back(challenge);
        done.later(std::move(fetched));
    }
    void answer(const approvals::Challenge &challenge, approvals::Answer answer,
                const QString &option, Callback<Reply> done) override
    {
        sent.push_back({challenge.nonce, answer, option});
        if (holds)
            held.push_back(std::move(done));
        else
            done.later(reply);
    }
    void release(const Reply &with)
    {
        for (Callback<Reply> &done : std::exchange(held, {}))
            done.later(with);
    }

    std::vector<approvals::Challenge> open;
    std::vector<Sent> sent;
    std::vector<Callback<Reply>> held;
    std::optional<approvals::ServerError> fetchError;
    Reply reply = approvals::Delivered{true, {}};
    bool holds = false;
    int rejected = 0;
    int fetches = 0;
};

class FakeStore final : public approvals::ApprovalStore
{
public:
    [[nodiscard]] Result<std::vector<std::uint8_t>, approvals::StoreError>
    load(approvals::ApprovalRecord kind) const override
    {
        const auto found = kept.find(kind);
        return found == kept.end() ? std::vector<std::uint8_t>() : found->second;
    }
    void save(std::vector<approvals::StoredRecord> records,
              Callback<Result<void, approvals::StoreError>> done) override
    {
        if (fails) {
            done.later(failure(approvals::StoreError::Failed));
            return;
        }
        for (approvals::StoredRecord &record : records)
            kept[record.kind] = std::move(record.bytes);
        done.later({});
    }

    std::map<approvals::ApprovalRecord, std::vector<std::uint8_t>> kept;
    bool fails = false;
};

class FakeReports final : public approvals::ReportSink
{
public:
    void take(const approvals::DueReport &report,
              Callback<Result<void, approvals::StoreError>> done) override
    {
        taken.push_back(report.challenge.nonce);
        done.later({});
    }
    std::vector<QByteArray> taken;
};

class FakeTokens final : public prompt::TokenDirectory
{
    Q_OBJECT
public:
    [[nodiscard]] std::vector<approvals::TokenId> tokens() const override
    {
        std::vector<approvals::TokenId> names;
        for (const auto &[name, facts] : known)
            names.push_back(name);
        return names;
    }
    [[nodiscard]] prompt::TokenFacts facts(const approvals::TokenId &token) const override
    {
        const auto found = known.find(token);
        return found == known.end() ? prompt::TokenFacts{} : found->second;
    }
    [[nodiscard]] ServerKeys serverKeys(const approvals::TokenId &token) const override
    {
        const auto found = keys.find(token);
        return found == keys.end() ? ServerKeys{} : found->second;
    }
    void acceptKey(const approvals::TokenId &token, const QByteArray &key,
                   Callback<bool> done) override
    {
        if (canStore)
            keys[token] = {key, {}};
        done.later(bool(canStore));
    }
    std::map<approvals::TokenId, prompt::TokenFacts> known;
    std::map<approvals::TokenId, ServerKeys> keys;
    bool canStore = true;
};

class FakeComputer final : public prompt::ThisComputer
{
public:
    [[nodiscard]] QStringList addresses() const override { return own; }
    [[nodiscard]] QString seenAs() const override { return seen; }
    QStringList own = {QStringLiteral("192.168.1.20"), QStringLiteral("2001:db8:5::20")};
    QString seen;
};

class FakeAuthenticator final : public prompt::Authenticator
{
public:
    using Done = Result<void, prompt::AuthenticationError>;
    [[nodiscard]] bool asksPassphrase() const override { return asks; }
    void confirm(SecretBytes passphrase, Callback<Done> done) override
    {
        // Compared with the test's own.
        const ByteView typed = passphrase.expose();
        const std::string text(typed.begin(), typed.end());
        if (fails)
            done.later(failure(prompt::AuthenticationError::Failed));
        else if (asks && text != "correct horse")
            done.later(failure(prompt::AuthenticationError::Wrong));
        else
            done.later({});
    }
    bool asks = true;
    bool fails = false;
};

class FakeDesk final : public prompt::ReportDesk
{
    Q_OBJECT
public:
    [[nodiscard]] prompt::ReportTarget target(const approvals::TokenId &) const override
    {
        return where;
    }
    [[nodiscard]] std::optional<prompt::ReportReceipt> receipt(const approvals::TokenId &,
                                                               const QByteArray &) const override
    {
        return kept;
    }
    [[nodiscard]] QUrl draft(const approvals::Request &, const prompt::TokenFacts &facts,
                             const QDateTime &) const override
    {
        return where.way == text::ReportWay::Mail
            ? QUrl(QStringLiteral("mailto:") + where.receiver + QStringLiteral("?subject=")
                   + facts.server)
            : QUrl();
    }
    void tell(const prompt::ReportReceipt &receipt)
    {
        kept = receipt;
        Q_EMIT changed();
    }
    prompt::ReportTarget where = {text::ReportWay::SecurityEvent,
                                  QStringLiteral("Contoso Security")};
    std::optional<prompt::ReportReceipt> kept;
};

class FakeActivity final : public prompt::ActivitySource
{
    Q_OBJECT
public:
    [[nodiscard]] std::vector<prompt::PastRequest> entries(std::size_t most) const override
    {
        return {past.begin(), past.begin() + std::ptrdiff_t(std::min(most, past.size()))};
    }
    [[nodiscard]] std::optional<QDateTime> lastApproved(const approvals::TokenId &) const override
    {
        return last;
    }
    std::vector<prompt::PastRequest> past;
    std::optional<QDateTime> last;
};

class FakeNotifier final : public platform::Notifier
{
    Q_OBJECT
public:
    void show(const platform::Notification &notification) override
    {
        shown[notification.key] = notification;
    }
    void withdraw(const QString &key) override { shown.erase(key); }
    std::map<QString, platform::Notification> shown;
};

} // namespace warifu::test
