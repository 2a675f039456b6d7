// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes reports over from the approvals, makes the bytes that are sent, keeps them in the vault and
// delivers them, in order, until the receiver has them or a week has passed.

#include "core/approvals/approval_store.h"
#include "core/net/http.h"
#include "core/policy/policy_values.h"
#include "core/reports/outbox.h"
#include "core/reports/report_facts.h"
#include "core/signin/parsed_section.h"
#include "core/signin/report_sender.h"
#include "core/vault/vault.h"

#include <QTimer>

#include <functional>

namespace warifu::signin {

// What a report says about whose token it was.
struct ReportedToken
{
    QString label;  // the user's name at the server
    QString server; // host
};

class ReportDesk final : public QObject, public approvals::ReportSink
{
    Q_OBJECT
public:
    using TokenLookup = std::function<ReportedToken(const approvals::TokenId &)>;

    // All outlive this object. clock: the wall clock.
    ReportDesk(vault::Vault &vault, net::Http &http, const Clock &clock, Entropy &entropy,
               TokenLookup lookup);

    // What was in flight when the program ended is sent again, the same bytes.
    void start();
    void stop();

    void take(const approvals::DueReport &report,
              Callback<Result<void, approvals::StoreError>> done) override;

    // What the organisation wants from now on.
    void setRules(const policy::ReportRules &rules);

    // Empty endpoint: nobody receives reports; they are recorded in the activity log only. Where
    // the organisation has named a receiver it is that one, with the bearer only if it is meant for
    // it.
    [[nodiscard]] ReportSender sender() const;
    // Makes an ES256 key where sender has none. Errors: as Vault::commit; NotAllowed where the
    // organisation has named another receiver.
    void setSender(ReportSender sender, Callback<Result<void, vault::VaultError>> done);
    // What a trial delivery came to. It is not kept and not tried again.
    struct Trial
    {
        enum class What { Delivered, Refused, NoAnswer, NoReceiver };
        What what = What::NoReceiver;
        int status = 0;                // of Delivered and Refused
        reports::ReceiverError error;  // of Refused
        net::NetError::Code network{}; // of NoAnswer
    };
    // Sends a verification event (SSF 1.0), or the webhook's counterpart, to the receiver that is
    // set. It says nothing about anybody.
    void sendTrial(Callback<Trial> done);
    // Public JWK of the signing key (RFC 7517), for the receiver's key set; empty without one.
    [[nodiscard]] QByteArray publicJwk() const;
    // The same as a key set (RFC 7517 section 5) with "alg", "kid" and "use", which receivers read.
    [[nodiscard]] QByteArray publicKeySet() const;

    [[nodiscard]] std::vector<reports::Receipt> receipts() const;
    // Of the user's report about this request; nothing while none is kept.
    [[nodiscard]] std::optional<reports::Receipt> receiptOf(const approvals::TokenId &token,
                                                            const QByteArray &nonce) const;
    // Sends what waits for its next try at once.
    void flush();
    // Nothing is being stored or sent; what is not delivered waits for its next try.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void receiptsChanged();
    // setSender() is stored.
    void senderChanged();
    void queued(const QString &id, const QString &cause);
    // A report that will never be sent: too many of one account within the hour, or in all.
    void notKept(const QString &id, warifu::reports::Enqueued why);
    void ended(const warifu::reports::Receipt &receipt, const QString &cause);

private:
    using Edit = std::function<bool(reports::Outbox &)>;
    // nullptr when it cannot be understood; lent until the next change or lock.
    [[nodiscard]] const reports::Outbox *outbox() const { return m_outbox.look(); }
    [[nodiscard]] ReportSender storedSender() const;
    // A receiver that the organisation names has to learn the key before the first report.
    void makeManagedKey();
    void makeKey(Callback<Result<void, vault::VaultError>> done);
    void enqueue(const approvals::DueReport &report, const ReportSender &sender,
                 Callback<Result<void, approvals::StoreError>> done);
    void change(Edit edit, std::function<void(Result<void, vault::VaultError>)> then);
    [[nodiscard]] std::optional<reports::Delivery> deliveryOf(const approvals::DueReport &report,
                                                              const ReportSender &sender) const;
    void work();
    void send(const QString &id, UnixMilliseconds now);
    void post(const QString &id);
    void apply(const QString &id, const reports::DeliveryEvent &event);
    void arm();
    [[nodiscard]] double randomPart() const;

    vault::Vault &m_vault;
    net::Http &m_http;
    const Clock &m_clock;
    Entropy &m_entropy;
    TokenLookup m_lookup;
    mutable ParsedSection<reports::Outbox> m_outbox;
    policy::ReportRules m_rules;
    bool m_isRunning = false;
    int m_changes = 0; // under way
    QTimer m_timer;    // runs only while something waits
};

} // namespace warifu::signin
