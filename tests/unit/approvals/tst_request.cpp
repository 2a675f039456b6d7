// SPDX-License-Identifier: Apache-2.0
// Every (phase, event) pair of the request machine, then the conditions of approving.
#include "core/approvals/request.h"
#include "tests/unit/approvals/samples.h"

#include <set>

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

const char *const kPhases[] = {"Received",   "Queued",         "WaitingSilent", "WaitingNotified",
                               "Open",       "Authenticating", "Signing",       "Dropped",
                               "Suppressed", "Approved",       "Wrong",         "Denied",
                               "Reported",   "Expired",        "Cancelled"};

QByteArray words(const RequestEffect &effect)
{
    const char *const kinds[] = {"notify", "ask", "approve", "deny", "report", "refused", "ended"};
    QByteArray text = kinds[static_cast<int>(effect.kind)];
    if (effect.kind == RequestEffect::Kind::SendDenial)
        text += '-' + QByteArray::number(static_cast<int>(effect.answer));
    if (effect.kind == RequestEffect::Kind::Refused)
        text += '-' + QByteArray::number(static_cast<int>(effect.refusal));
    return text;
}

// "Phase effect effect".
QByteArray words(const RequestStep &step)
{
    QByteArray text = kPhases[static_cast<int>(step.request.phase)];
    for (const RequestEffect &effect : step.effects)
        text += ' ' + words(effect);
    return text;
}

struct Event
{
    const char *name;
    RequestEvent event;
    std::chrono::milliseconds at{2min - 1ms}; // after the request's arrival
};

const std::vector<Event> &events()
{
    static const std::vector<Event> all{
        {"genuine", request::Checked{}},
        {"replayed", request::Checked{Drop::Replay}},
        {"notify", request::Admitted{Verdict::Notify}},
        {"silent", request::Admitted{Verdict::Silent}},
        {"ignored", request::Admitted{Verdict::Locked, LockedAction::Ignore}},
        {"autodenied", request::Admitted{Verdict::Locked, LockedAction::Deny}},
        {"opened", request::Opened{}},
        {"focused", request::Focused{}},
        {"closed", request::Closed{}},
        {"approve", request::Approve{QStringLiteral("42"), {}, {}}},
        {"authenticated", request::Authenticated{true}},
        {"dismissed", request::Authenticated{false}},
        {"cancel", request::Deny{Answer::Cancel}},
        {"not sure", request::Deny{Answer::NotSure}},
        {"report", request::Deny{Answer::Report}},
        {"lock", request::AccountLocked{LockedAction::Ignore}},
        {"lock and deny", request::AccountLocked{LockedAction::Deny}},
        {"tick", request::Tick{}},
        {"deadline", request::Tick{}, 2min},
        {"gone", request::Gone{}},
        {"accepted", request::Answered{true}},
        {"not accepted", request::Answered{false}},
        {"failed", request::Failed{ServerError::Offline}},
        {"failed late", request::Failed{ServerError::Offline}, 2min},
        {"approve late", request::Approve{QStringLiteral("42"), {}, {}}, 2min},
    };
    return all;
}

// What is not here changes nothing; approving and denying then say why.
const std::map<std::pair<QByteArray, QByteArray>, QByteArray> &changes()
{
    static const std::map<std::pair<QByteArray, QByteArray>, QByteArray> table = [] {
        std::map<std::pair<QByteArray, QByteArray>, QByteArray> rows{
            {{"Received", "genuine"}, "Queued"},
            {{"Received", "replayed"}, "Dropped ended"},
            {{"Queued", "notify"}, "WaitingNotified notify"},
            {{"Queued", "silent"}, "WaitingSilent"},
            {{"Queued", "ignored"}, "Suppressed ended"},
            {{"Queued", "autodenied"}, "Suppressed deny-2 ended"},
            {{"WaitingSilent", "opened"}, "Open"},
            {{"WaitingNotified", "opened"}, "Open"},
            {{"Open", "approve"}, "Signing approve"},
            {{"Open", "approve late"}, "Expired ended"},
            {{"Authenticating", "authenticated"}, "Open"},
            {{"Authenticating", "dismissed"}, "Open"},
            {{"Signing", "accepted"}, "Approved ended"},
            {{"Signing", "not accepted"}, "Wrong ended"},
            {{"Signing", "failed"}, "Open"},
            {{"Signing", "failed late"}, "Expired ended"},
        };
        for (const char *phase : {"WaitingSilent", "WaitingNotified", "Open", "Authenticating"}) {
            rows[{phase, "cancel"}] = "Denied deny-1 ended";
            rows[{phase, "not sure"}] = "Denied deny-2 ended";
            rows[{phase, "report"}] = "Reported deny-3 report ended";
            rows[{phase, "lock"}] = "Suppressed ended";
            rows[{phase, "lock and deny"}] = "Suppressed deny-2 ended";
            rows[{phase, "deadline"}] = "Expired ended";
            rows[{phase, "gone"}] = "Cancelled ended";
        }
        for (const char *phase : {"Open", "Authenticating"})
            rows[{phase, "closed"}] = "WaitingSilent";
        const auto refusal = [](Refusal why) { // beside an unchanged phase
            return " refused-" + QByteArray::number(static_cast<int>(why));
        };
        for (const char *answer : {"approve", "approve late", "cancel", "not sure", "report"}) {
            rows[{"Signing", answer}] = "Signing" + refusal(Refusal::InProgress);
            for (int i = 0; i < 15; ++i) {
                const bool isEarly =
                    QByteArray(answer).startsWith("approve") && isLive(static_cast<Phase>(i));
                const Refusal why = isEarly ? Refusal::NotOpen : Refusal::Unknown;
                rows.try_emplace({kPhases[i], answer}, kPhases[i] + refusal(why));
            }
        }
        return rows;
    }();
    return table;
}

Request requestIn(Phase phase, Presence presence = Presence::Option)
{
    Request request;
    request.id = 1;
    request.challenge = challengeOf("n", QStringLiteral("token-1"), presence);
    request.phase = phase;
    request.arrivedAt = kStart;
    request.shownAt = kStart;
    request.deadline = kStart + 2min;
    if (phase == Phase::Signing)
        request.sentOption = QStringLiteral("42");
    return request;
}

QByteArray approve(const Request &request, const QString &option, const Demand &demand = {},
                   const QString &context = {}, const ApprovalPolicy &policy = {},
                   std::chrono::milliseconds at = 1500ms)
{
    return words(step(request, request::Approve{option, context, demand}, kStart + at, policy));
}

QByteArray refused(Refusal why)
{
    return "Open refused-" + QByteArray::number(static_cast<int>(why));
}

} // namespace

class RequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair_data();
    void everyPair();
    void approvesOnlyAfterTheDelay();
    void theFocusBeginsTheDelayAgain();
    void takesOnlyOfferedNumbers();
    void endsAfterTooManyTypos();
    void asksWhatTheGuardDemands();
    void closingForgetsTheUnlock();
    void policyCanRefusePlainRequests();
    void aRetryIsTheSameAnswer();
    void aRefusalWithoutANumberIsNotWrong();
    void remembersTheError();
    void namesTheContext();
};

void RequestTest::everyPair_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("event");
    QTest::addColumn<QByteArray>("expected");
    std::set<std::size_t> kinds;
    for (int phase = 0; phase < 15; ++phase)
        for (int event = 0; event < static_cast<int>(events().size()); ++event) {
            const Event &given = events()[static_cast<std::size_t>(event)];
            kinds.insert(given.event.index());
            const auto row = changes().find({kPhases[phase], given.name});
            QTest::addRow("%s, %s", kPhases[phase], given.name)
                << phase << event
                << (row == changes().end() ? QByteArray(kPhases[phase]) : row->second);
        }
    QCOMPARE(kinds.size(), std::variant_size_v<RequestEvent>);
}

void RequestTest::everyPair()
{
    QFETCH(const int, phase);
    QFETCH(const int, event);
    QFETCH(const QByteArray, expected);
    const Event &given = events()[static_cast<std::size_t>(event)];
    const RequestStep next =
        step(requestIn(static_cast<Phase>(phase)), given.event, kStart + given.at, {});
    QCOMPARE(words(next), expected);
    QVERIFY(next.request.challenge.nonce == "n");
    if (isFinal(static_cast<Phase>(phase)))
        QCOMPARE(static_cast<int>(next.request.phase), phase);
}

void RequestTest::approvesOnlyAfterTheDelay()
{
    const Request request = requestIn(Phase::Open);
    const QString right = QStringLiteral("42");
    QCOMPARE(approve(request, right, {}, {}, {}, 0ms), refused(Refusal::TooEarly));
    QCOMPARE(approve(request, right, {}, {}, {}, 1499ms), refused(Refusal::TooEarly));
    QCOMPARE(approve(request, right, {}, {}, {}, 1500ms), QByteArray("Signing approve"));
    // Denying is never delayed.
    QCOMPARE(words(step(request, request::Deny{Answer::Report}, kStart, {})),
             QByteArray("Reported deny-3 report ended"));
}

void RequestTest::theFocusBeginsTheDelayAgain()
{
    const Request request =
        step(requestIn(Phase::Open), request::Focused{}, kStart + 10s, {}).request;
    QCOMPARE(approve(request, QStringLiteral("42"), {}, {}, {}, 11s), refused(Refusal::TooEarly));
    QCOMPARE(approve(request, QStringLiteral("42"), {}, {}, {}, 11500ms),
             QByteArray("Signing approve"));
}

void RequestTest::takesOnlyOfferedNumbers()
{
    const Request request = requestIn(Phase::Open);
    for (const char *option : {"", "4", "042", "42 ", "18"})
        QCOMPARE(approve(request, QString::fromLatin1(option)), refused(Refusal::NotOffered));
    const RequestStep sent =
        step(request, request::Approve{QStringLiteral("93"), {}, {}}, kStart + 2s, {});
    QCOMPARE(sent.request.sentOption.value(), QStringLiteral("93"));
    // Where no number is asked for, what was typed is not sent.
    const RequestStep plain = step(requestIn(Phase::Open, Presence::None),
                                   request::Approve{QStringLiteral("93"), {}, {}}, kStart + 2s, {});
    QCOMPARE(words(plain), QByteArray("Signing approve"));
    QCOMPARE(plain.request.sentOption.value(), QString());
}

void RequestTest::endsAfterTooManyTypos()
{
    Request request = requestIn(Phase::Open);
    const request::Approve typo{QStringLiteral("18"), {}, {}};
    for (int i = 0; i < 2; ++i)
        request = step(request, typo, kStart + 2s, {}).request;
    QVERIFY(request.phase == Phase::Open);
    QCOMPARE(words(step(request, typo, kStart + 2s, {})), QByteArray("Wrong deny-2 ended"));
    // An empty field is no guess.
    for (int i = 0; i < 10; ++i)
        request = step(request, request::Approve{}, kStart + 2s, {}).request;
    QVERIFY(request.phase == Phase::Open);
}

void RequestTest::asksWhatTheGuardDemands()
{
    Request request = requestIn(Phase::Open);
    const QString right = QStringLiteral("42");
    QCOMPARE(approve(request, right, {.isLocked = true}), refused(Refusal::Locked));
    QCOMPARE(approve(request, right, {.needsContext = true}), refused(Refusal::NeedsContext));
    QCOMPARE(approve(request, right, {.needsContext = true}, QStringLiteral("mail")),
             refused(Refusal::NeedsContext));
    QCOMPARE(approve(request, right, {.needsContext = true}, QStringLiteral("  vpn ")),
             QByteArray("Signing approve"));
    const Demand authentication{.needsAuthentication = true};
    QCOMPARE(approve(request, right, authentication), QByteArray("Authenticating ask"));
    request.phase = Phase::Authenticating;
    const Request dismissed = step(request, request::Authenticated{false}, kStart + 5s, {}).request;
    QCOMPARE(approve(dismissed, right, authentication, {}, {}, 10s),
             QByteArray("Authenticating ask"));
    const Request done = step(request, request::Authenticated{true}, kStart + 5s, {}).request;
    QCOMPARE(approve(done, right, authentication, {}, {}, 6s), refused(Refusal::TooEarly));
    QCOMPARE(approve(done, right, authentication, {}, {}, 10s), QByteArray("Signing approve"));
}

void RequestTest::closingForgetsTheUnlock()
{
    Request request = requestIn(Phase::Open);
    request.isAuthenticated = true;
    request = step(request, request::Closed{}, kStart + 2s, {}).request;
    QVERIFY(!request.isAuthenticated);
}

void RequestTest::policyCanRefusePlainRequests()
{
    const Demand strict{.refusesPlain = true};
    QCOMPARE(approve(requestIn(Phase::Open, Presence::None), {}, strict),
             refused(Refusal::NeedsNumber));
    QCOMPARE(approve(requestIn(Phase::Open, Presence::CodeToPhone), {}, strict),
             QByteArray("Signing approve"));
    QCOMPARE(approve(requestIn(Phase::Open), QStringLiteral("42"), strict),
             QByteArray("Signing approve"));
}

void RequestTest::aRetryIsTheSameAnswer()
{
    const Request failed =
        step(requestIn(Phase::Signing), request::Failed{ServerError::Offline}, kStart + 5s, {})
            .request;
    QCOMPARE(approve(failed, QStringLiteral("17"), {}, {}, {}, 10s), refused(Refusal::OtherAnswer));
    QCOMPARE(approve(failed, QStringLiteral("42"), {}, {}, {}, 10s), QByteArray("Signing approve"));
}

void RequestTest::aRefusalWithoutANumberIsNotWrong()
{
    for (const Presence presence : {Presence::None, Presence::CodeToPhone})
        QCOMPARE(words(step(requestIn(Phase::Signing, presence), request::Answered{false},
                            kStart + 2s, {})),
                 QByteArray("Cancelled ended"));
}

void RequestTest::remembersTheError()
{
    Request request =
        step(requestIn(Phase::Signing), request::Failed{ServerError::Tls}, kStart + 5s, {}).request;
    QVERIFY(request.error == ServerError::Tls);
    request =
        step(request, request::Approve{QStringLiteral("42"), {}, {}}, kStart + 10s, {}).request;
    QVERIFY(!request.error);
}

void RequestTest::namesTheContext()
{
    Challenge challenge = challengeOf("n");
    QCOMPARE(contextWord(challenge), QStringLiteral("VPN"));
    challenge.origin.application = QStringLiteral("  ");
    QCOMPARE(contextWord(challenge), QStringLiteral("Contoso portal"));
}

QTEST_APPLESS_MAIN(RequestTest)
#include "tst_request.moc"
