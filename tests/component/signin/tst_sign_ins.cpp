// SPDX-License-Identifier: Apache-2.0
// Sign-in approval over a real vault: what is enrolled, asked, answered and recorded is there after
// the program was killed, and nothing of it while the vault is locked.

#include "tests/component/signin/signin_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using approvals::Phase;
using servers::privacyidea::EnrolmentError;

class SignInsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enrols();
    void showsARequest();
    void approves();
    void deliversADenialAfterAKill();
    void neverApprovesLate();
    void forgetsWhenLocked();
    void removesAToken();
    void dropsOldDrafts();
    void overwritesNothingItCannotRead_data();
    void overwritesNothingItCannotRead();
    void enrolsOnlyWhileOpen();
};

void SignInsTest::enrols()
{
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    const QByteArray text = "otpauth://pipush/alice?url="
        + server.http.url(QStringLiteral("/ttype/push")).toEncoded().toPercentEncoding("/")
        + "&ttl=10&issuer=Org&enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed"
          "&v=1&serial=PIPU0000F295&sslverify=1";
    auto uri = servers::privacyidea::parseEnrolmentUri({text.constData(), std::size_t(text.size())},
                                                       net::PlainHttp::Loopback);
    QVERIFY(uri.has_value());
    Answer<signin::SignIns::Enrolled> enrolled, second;
    auto again = servers::privacyidea::parseEnrolmentUri(
        {text.constData(), std::size_t(text.size())}, net::PlainHttp::Loopback);
    app.signIns().enrol(std::move(*uri), enrolled.callback());
    app.signIns().enrol(std::move(*again), second.callback());
    QVERIFY(second.arrives());
    QVERIFY(!second->has_value());
    QCOMPARE(second->error().code, EnrolmentError::Code::Busy);
    QVERIFY(enrolled.arrives());
    QVERIFY(enrolled->has_value());
    const QByteArray sent =
        QByteArray::fromBase64(formField(server.http.requests().at(0).body, "pubkey"));
    WARIFU_UNTIL(server.polls > 0);
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("token.enrolled")));

    QVERIFY(app.restart());
    const auto tokens = app.signIns().tokens().tokens();
    QCOMPARE(tokens.size(), std::size_t(1));
    QCOMPARE(tokens[0].id, **enrolled);
    QCOMPARE(tokens[0].token.label, QStringLiteral("alice"));
    QCOMPARE(app.signIns().namesOf(tokens[0].id).account, QStringLiteral("alice, Org"));
    QCOMPARE(app.signIns().namesOf(tokens[0].id).server, QStringLiteral("localhost"));
    // The key is still the one that the server knows.
    const int before = server.polls;
    WARIFU_UNTIL(server.polls > before);
    const QByteArray target = server.http.requests().back().target;
    const QByteArray query = target.mid(target.indexOf('?') + 1);
    const QByteArray message = formField(query, "serial") + '|' + formField(query, "timestamp");
    const auto key = crypto::PublicKey::parseSpki(view(sent));
    QVERIFY(key.has_value());
    QVERIFY(crypto::verify(
        *key, view(message),
        servers::privacyidea::parseSignature(QString::fromLatin1(formField(query, "signature")))));
}

void SignInsTest::showsARequest()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    const QSignalSpy notified(&app.approvals(), &approvals::ApprovalService::notify);
    const approvals::TokenId token = app.plant(server);
    WARIFU_UNTIL(notified.count() == 1);
    QCOMPARE(app.requests().size(), std::size_t(1));
    QCOMPARE(app.requests()[0].challenge.token, token);
    QCOMPARE(app.requests()[0].challenge.title, QStringLiteral("privacyIDEA"));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("request.arrived")));
    // Still the same request after a restart, and after the next poll.
    const approvals::RequestId id = app.requests()[0].id;
    QVERIFY(app.restart());
    QCOMPARE(app.requests().size(), std::size_t(1));
    const int before = server.polls;
    WARIFU_UNTIL(server.polls > before);
    runPendingEvents();
    QCOMPARE(app.requests().size(), std::size_t(1));
    QCOMPARE(app.requests()[0].id, id);
}

void SignInsTest::approves()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    const approvals::RequestId id = app.requests()[0].id;
    app.approvals().post(approvals::book::Opened{id});
    app.approvals().post(approvals::book::Approve{id, {}, {}});
    WARIFU_UNTIL(server.answers.size() == 1);
    QVERIFY(formField(server.answers[0], "decline").isEmpty());
    QVERIFY(server.open.empty());
    WARIFU_UNTIL(app.requests().empty());
    QVERIFY(app.logged().contains(QStringLiteral("request.approved")));
    QVERIFY(app.signIns().activity().log()->verify().findings.empty());
}

void SignInsTest::deliversADenialAfterAKill()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    server.failAnswersWith = "503 Service Unavailable";
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    const approvals::RequestId id = app.requests()[0].id;
    app.approvals().post(approvals::book::Opened{id});
    app.approvals().post(approvals::book::Deny{id, approvals::Answer::NotSure});
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("request.denied")));
    QCOMPARE(app.approvals().book().answers.size(), std::size_t(1));
    WARIFU_UNTIL(server.failed > 0); // or it would be taken from the one that is killed

    server.failAnswersWith.clear();
    QVERIFY(app.restart());
    WARIFU_UNTIL(app.approvals().book().answers.empty());
    QCOMPARE(server.answers.size(), std::size_t(1));
    QCOMPARE(formField(server.answers[0], "decline"), QByteArray("1"));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("answer.delivered")));
    QCOMPARE(app.logged().count(QStringLiteral("request.denied")), 1);
    QVERIFY(app.signIns().activity().log()->verify().findings.empty());

    // And never again.
    QVERIFY(app.restart());
    const int before = server.polls;
    WARIFU_UNTIL(server.polls > before);
    QCOMPARE(server.answers.size(), std::size_t(1));
}

void SignInsTest::neverApprovesLate()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    server.failAnswersWith = "503 Service Unavailable";
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    const approvals::RequestId id = app.requests()[0].id;
    app.approvals().post(approvals::book::Opened{id});
    app.approvals().post(approvals::book::Approve{id, {}, {}});
    WARIFU_UNTIL(app.requests().empty() || app.requests()[0].error);
    server.failAnswersWith.clear();
    app.room.engine.reset();
    app.room.clock.advance(std::chrono::minutes(10));
    server.clock.advance(std::chrono::minutes(10));
    server.open.clear();
    QVERIFY(app.restart());
    const int before = server.polls;
    WARIFU_UNTIL(server.polls > before);
    WARIFU_UNTIL(app.requests().empty());
    QVERIFY(server.answers.empty());
}

void SignInsTest::forgetsWhenLocked()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    WARIFU_UNTIL(app.signIns().activity().log() != nullptr);
    app.room.engine->lock();
    QVERIFY(!app.signIns().isRunning());
    QVERIFY(app.requests().empty());
    QVERIFY(app.signIns().tokens().tokens().empty());
    QVERIFY(app.signIns().activity().log() == nullptr);
    QVERIFY(app.signIns().reports().receipts().empty());
    const int before = server.polls;
    app.approvals().wake();
    QVERIFY(!app.approvals().nextWake().has_value());
    runPendingEvents();
    QCOMPARE(server.polls, before);
    // Opened again it goes on by itself.
    QVERIFY(app.room.open().has_value());
    QVERIFY(app.signIns().isRunning());
    QCOMPARE(app.requests().size(), std::size_t(1));
    WARIFU_UNTIL(server.polls > before);
}

void SignInsTest::removesAToken()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    const approvals::TokenId token = app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    Answer<EngineRoom::Done> unknown;
    app.signIns().remove(QStringLiteral("0123456789abcdef0123456789abcdef"), unknown.callback());
    QVERIFY(unknown.arrives());
    QVERIFY(!unknown->has_value());
    QCOMPARE(unknown->error(), vault::VaultError::UnknownAccount);
    QCOMPARE(app.signIns().tokens().tokens().size(), std::size_t(1));
    Answer<EngineRoom::Done> removed;
    app.signIns().remove(token, removed.callback());
    QVERIFY(removed.arrives());
    QVERIFY(removed->has_value());
    WARIFU_UNTIL(app.requests().empty());
    QVERIFY(app.logged().contains(QStringLiteral("token.removed")));
    QVERIFY(!app.approvals().nextWake().has_value());
    QVERIFY(app.restart());
    QVERIFY(app.signIns().tokens().tokens().empty());
    QVERIFY(app.room.engine->vault().section(vault::Section::PushTokens) != nullptr);
}

void SignInsTest::dropsOldDrafts()
{
    using servers::privacyidea::StoreError;
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    servers::privacyidea::PushToken draft;
    draft.serial = QStringLiteral("PIPU1");
    draft.url = QStringLiteral("https://pi.example.com/ttype/push");
    Answer<Result<approvals::TokenId, StoreError>> prepared;
    app.signIns().tokens().prepare(draft, clientKey().pkcs8().clone(), prepared.callback());
    QVERIFY(prepared.arrives());
    QVERIFY(prepared->has_value());
    QVERIFY(app.signIns().tokens().tokens().empty());
    // Another process may be at it.
    QVERIFY(app.restart());
    runPendingEvents();
    QVERIFY(app.signIns().tokens().find(**prepared).has_value());
    app.room.clock.advance(std::chrono::hours(24 * 8));
    QVERIFY(app.restart());
    WARIFU_UNTIL(!app.signIns().tokens().find(**prepared).has_value());
}

void SignInsTest::overwritesNothingItCannotRead_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QByteArray>("bytes");
    using vault::Section;
    for (const Section section :
         {Section::PushTokens, Section::ApprovalBook, Section::ApprovalReplay,
          Section::ReportOutbox, Section::ReportSender, Section::ActivityKey}) {
        const QByteArray number = QByteArray::number(int(section));
        QTest::newRow((number + " newer").constData()) << int(section) << QByteArray("\xff\1\2", 3);
        QTest::newRow((number + " damaged").constData()) << int(section) << QByteArray("\1", 1);
    }
}

void SignInsTest::overwritesNothingItCannotRead()
{
    QFETCH(int, section);
    QFETCH(QByteArray, bytes);
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.room.open().has_value());
    const auto number = static_cast<vault::Section>(section);
    vault::Change change;
    change.sections.push_back(
        vault::SectionEdit::replace(number, SecretBytes::copyOf(view(bytes))));
    Answer<EngineRoom::Done> written;
    app.room.engine->vault().commit(std::move(change), written.callback());
    QVERIFY(written.arrives());
    QVERIFY(written->has_value());
    QVERIFY(app.restart());
    runPendingEvents();
    const bool isBook =
        number == vault::Section::ApprovalBook || number == vault::Section::ApprovalReplay;
    QCOMPARE(app.signIns().isRunning(), !isBook);
    QCOMPARE(app.signIns().problem().has_value(), isBook);
    QCOMPARE(app.signIns().tokens().isUnreadable(), number == vault::Section::PushTokens);
    if (number == vault::Section::ActivityKey) {
        app.signIns().activity().start();
        QVERIFY(app.signIns().activity().log() == nullptr);
        QVERIFY(app.signIns().activity().problem().has_value());
    }
    Answer<Result<approvals::TokenId, servers::privacyidea::StoreError>> prepared;
    servers::privacyidea::PushToken draft;
    draft.serial = QStringLiteral("PIPU1");
    draft.url = server.url();
    app.signIns().tokens().prepare(draft, clientKey().pkcs8().clone(), prepared.callback());
    QVERIFY(prepared.arrives());
    QCOMPARE(prepared->has_value(), number != vault::Section::PushTokens);
    QCOMPARE(bytesOf(app.room.engine->vault().section(number)->expose()), bytes);
    app.room.engine->lock();
    QVERIFY(!app.signIns().problem().has_value());
}

void SignInsTest::enrolsOnlyWhileOpen()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.room.engine->lock();
    const std::string_view text =
        "otpauth://pipush/alice?url=https%3A//pi.example.com/ttype/push&ttl=10&issuer=Org"
        "&enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed&v=1&serial=PIPU1"
        "&sslverify=1";
    auto uri = servers::privacyidea::parseEnrolmentUri(text);
    QVERIFY(uri.has_value());
    Answer<signin::SignIns::Enrolled> enrolled;
    app.signIns().enrol(std::move(*uri), enrolled.callback());
    QVERIFY(enrolled.arrives());
    QVERIFY(!enrolled->has_value());
    QCOMPARE(enrolled->error().code, EnrolmentError::Code::NotStored);
}

QTEST_GUILESS_MAIN(SignInsTest)
#include "tst_sign_ins.moc"
