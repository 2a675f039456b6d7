// SPDX-License-Identifier: Apache-2.0
#pragma once
// An engine whose sign-ins run.

#include "tests/component/signin/push_server.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

namespace warifu::test {

// One process. The profile is another room's when one is given.
class SignInRoom
{
public:
    explicit SignInRoom(keystore::Keystore &keychain) : room(keychain) { begin(); }
    SignInRoom(keystore::Keystore &keychain, std::uint64_t seed, const QString &profile)
        : room(keychain, seed, profile)
    {
        begin();
    }

    // As if the program had been killed and begun again; false when the vault does not open.
    bool restart()
    {
        room.restart();
        return open();
    }
    bool open()
    {
        const auto opened = room.open();
        if (!opened)
            return false;
        approvals::ApprovalPolicy policy;
        policy.approveDelay = {}; // tests do not wait
        signIns().beginWith(policy);
        signIns().run();
        return true;
    }
    // An enrolled token with the vectors' keys; making a new key takes seconds.
    approvals::TokenId plant(const PushServer &server, servers::privacyidea::UnlockRule unlock = {})
    {
        using servers::privacyidea::StoreError;
        servers::privacyidea::PushToken token;
        token.serial = QStringLiteral("PIPU0000F295");
        token.url = server.url();
        token.issuer = QStringLiteral("Org");
        token.label = QStringLiteral("alice@example.com");
        token.unlock = unlock;
        Answer<Result<approvals::TokenId, StoreError>> prepared;
        signIns().tokens().prepare(token, clientKey().pkcs8().clone(), prepared.callback());
        if (!prepared.arrives() || !prepared->has_value())
            qFatal("no draft");
        token.serverKey = bytesOf(serverKey().publicKey().spki());
        Answer<Result<void, StoreError>> completed;
        signIns().tokens().complete(**prepared, token, completed.callback());
        if (!completed.arrives() || !completed->has_value())
            qFatal("no token");
        signIns().activity().start();
        return **prepared;
    }
    void setReceiver(const ScriptedServer &receiver,
                     reports::DeliveryForm form = reports::DeliveryForm::SecurityEvent)
    {
        signin::ReportSender sender;
        sender.form = form;
        sender.endpoint = receiver.url(QStringLiteral("/events")).toString();
        sender.audience = QStringLiteral("https://receiver.example");
        sender.bearer = EngineRoom::secret("s3cret-bearer");
        Answer<EngineRoom::Done> set;
        signIns().reports().setSender(std::move(sender), set.callback());
        if (!set.arrives() || !set->has_value())
            qFatal("no receiver");
    }
    [[nodiscard]] signin::SignIns &signIns() { return room.engine->signIns(); }
    [[nodiscard]] approvals::ApprovalService &approvals() { return signIns().approvals(); }
    [[nodiscard]] const std::vector<approvals::Request> &requests()
    {
        return approvals().book().requests;
    }
    // Names of what the log has, oldest first.
    [[nodiscard]] QStringList logged()
    {
        QStringList names;
        if (const auto *const log = signIns().activity().log())
            log->forEach({}, [&names](const activity::Entry &entry) {
                if (entry.event)
                    names << activity::nameOf(entry.event->kind);
            });
        return names;
    }

    EngineRoom room;

private:
    void begin()
    {
        room.network = testPolicy();
        room.restart();
    }
};

// The loop runs until it is so; the limit only ends a hanging test.
#define WARIFU_UNTIL(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)

} // namespace warifu::test
