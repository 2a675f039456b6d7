// SPDX-License-Identifier: Apache-2.0
// The five promises of the state machines, for arbitrary sequences of events. WARIFU_LONG=1 runs
// ten times as many.
#include "core/approvals/book_format.h"
#include "tests/unit/approvals/samples.h"

#include <rapidcheck.h>

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

struct Deed
{
    int kind = 0;
    int which = 0; // request, nonce, token
    int wait = 0;  // seconds before it
    bool yes = false;
};

const QString kTokens[] = {QStringLiteral("token-1"), QStringLiteral("token-2")};

rc::Gen<Deed> deeds()
{
    // Short waits mostly, sometimes minutes, hours, or a clock that is set back.
    const auto wait = rc::gen::weightedOneOf<int>({{6, rc::gen::inRange(0, 5)},
                                                   {3, rc::gen::inRange(0, 400)},
                                                   {1, rc::gen::inRange(0, 20'000)},
                                                   {1, rc::gen::inRange(-5'000, 0)}});
    return rc::gen::build<Deed>(rc::gen::set(&Deed::kind, rc::gen::inRange(0, 24)),
                                rc::gen::set(&Deed::which, rc::gen::inRange(0, 60)),
                                rc::gen::set(&Deed::wait, wait),
                                rc::gen::set(&Deed::yes, rc::gen::arbitrary<bool>()));
}

// Nonces are few, so that the same ones come again.
std::vector<Challenge> offered(int which, UnixMilliseconds now)
{
    std::vector<Challenge> challenges;
    for (int i = 0; i <= which % 5; ++i) {
        const auto presence = static_cast<Presence>((which + i) % 3);
        challenges.push_back(challengeOf("n" + QByteArray::number((which + 7 * i) % 40),
                                         kTokens[which % 2], presence, now));
    }
    return challenges;
}

BookEvent eventOf(const Deed &deed, const Book &book, UnixMilliseconds now)
{
    const auto count = book.requests.size() + book.answers.size() + book.reports.size();
    const auto pick = count == 0 ? 0 : static_cast<std::size_t>(deed.which) % count;
    RequestId id = 0;
    if (pick < book.requests.size())
        id = book.requests[pick].id;
    else if (pick < book.requests.size() + book.answers.size())
        id = book.answers[pick - book.requests.size()].id;
    const QString options[] = {QStringLiteral("42"), QStringLiteral("17"), QStringLiteral("4"),
                               QString()};
    const auto part = static_cast<std::size_t>(deed.which % 4);
    switch (deed.kind) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        return book::Polled{kTokens[deed.which % 2], offered(deed.which, now)};
    case 5:
    case 6:
    case 7:
        return book::Opened{id};
    case 8:
        return book::Closed{id};
    case 9:
        return book::Focused{id};
    case 10:
    case 11:
    case 12:
    case 13:
        return book::Approve{id, options[part], deed.yes ? QStringLiteral("VPN") : QString()};
    case 14:
        return book::Authenticated{id, deed.yes};
    case 15:
        return book::Deny{id, deed.yes ? Answer::Cancel : Answer::NotSure};
    case 16:
        return deed.yes ? BookEvent(book::Deny{id, Answer::Report}) : BookEvent(book::Tick{});
    case 17:
        return book::AppUnlocked{};
    case 18:
        return book::Unlock{kTokens[deed.which % 2]};
    case 19:
        return book::SetQuiet{deed.yes ? now + 1h : now};
    case 20:
    case 21:
        return book::Answered{id, deed.yes};
    case 22:
        return book::Failed{id, static_cast<ServerError>(deed.which % 11)};
    default:
        return deed.yes ? BookEvent(book::ReportTaken{id}) : BookEvent(book::Tick{});
    }
}

// What happened, step by step.
struct Moment
{
    UnixMilliseconds at;
    Book before;
    BookEvent event;
    BookStep step;
};

std::vector<Moment> story(const std::vector<Deed> &list, const ApprovalPolicy &policy)
{
    std::vector<Moment> moments;
    Book book;
    UnixMilliseconds now = kStart;
    for (const Deed &deed : list) {
        now += std::chrono::seconds(deed.wait);
        BookEvent event = eventOf(deed, book, now);
        BookStep next = step(book, event, now, policy);
        Book after = next.book;
        moments.push_back(
            {std::max(now, book.lastSeen), std::move(book), std::move(event), std::move(next)});
        book = std::move(after);
    }
    return moments;
}

ApprovalPolicy anyPolicy()
{
    ApprovalPolicy policy;
    policy.lockout.denials = *rc::gen::inRange(1, 5);
    policy.lockedAction = *rc::gen::element(LockedAction::Ignore, LockedAction::Deny);
    policy.reportsLockout = *rc::gen::arbitrary<bool>();
    return policy;
}

std::vector<Moment> anyStory(const ApprovalPolicy &policy)
{
    return story(*rc::gen::container<std::vector<Deed>>(200, deeds()), policy);
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void oneFinalStateARequest();
    void notificationsStayInTheBudget();
    void noApprovalOutOfALock();
    void anApprovalHasItsNumber();
    void theSameAgain();
    void nothingGrows();
};

void PropertiesTest::initTestCase()
{
    // Shrinking two hundred deeds takes hours; the seed reproduces a failure.
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS",
                qEnvironmentVariableIsSet("WARIFU_LONG") ? "max_success=1000 noshrink=1"
                                                         : "max_success=100 noshrink=1");
}

void PropertiesTest::oneFinalStateARequest()
{
    QVERIFY(rc::check("a nonce ends once and is answered by at most one decision", [] {
        std::map<std::pair<TokenId, QByteArray>, UnixMilliseconds> ends; // arrival of who ended
        std::set<RequestId> denied;
        for (const Moment &moment : anyStory(anyPolicy())) {
            for (const auto &ended : effectsOf<effect::Ended>(moment.step.effects)) {
                RC_ASSERT(isFinal(ended.request.phase));
                RC_ASSERT(ended.request.phase != Phase::Dropped);
                const Challenge &challenge = ended.request.challenge;
                const auto key = std::pair(challenge.token, challenge.nonce);
                const auto before = ends.find(key);
                // The same nonce again is a new request only when the old one is forgotten.
                RC_ASSERT(before == ends.end()
                          || ended.request.arrivedAt >= before->second + kReplayMemory);
                ends[key] = ended.request.arrivedAt;
            }
            for (const auto &sent : effectsOf<effect::SendAnswer>(moment.step.effects))
                RC_ASSERT(denied.insert(sent.id).second);
            for (const auto &sent : effectsOf<effect::SendApproval>(moment.step.effects))
                RC_ASSERT(!denied.contains(sent.request.id));
        }
    }));
}

void PropertiesTest::notificationsStayInTheBudget()
{
    QVERIFY(rc::check("3 notifications in any 5 minutes, 6 in any 60, an account", [] {
        std::map<TokenId, std::vector<UnixMilliseconds>> times;
        const ApprovalPolicy policy = anyPolicy();
        for (const Moment &moment : anyStory(policy))
            for (const auto &notified : effectsOf<effect::Notify>(moment.step.effects)) {
                auto &list = times[notified.request.challenge.token];
                list.push_back(moment.at);
                const auto within = [&](std::chrono::minutes window) {
                    return std::ranges::count_if(
                        list, [&](UnixMilliseconds time) { return time + window > moment.at; });
                };
                RC_ASSERT(within(policy.shortWindow) <= policy.shortBudget);
                RC_ASSERT(within(policy.longWindow) <= policy.longBudget);
            }
    }));
}

void PropertiesTest::noApprovalOutOfALock()
{
    QVERIFY(rc::check(
        "while locked nothing is approved, shown or notified; only the user or time "
        "ends a lock",
        [] {
            for (const Moment &moment : anyStory(anyPolicy())) {
                for (const auto &sent : effectsOf<effect::SendApproval>(moment.step.effects))
                    RC_ASSERT(moment.step.book.guards.at(sent.request.challenge.token).level
                              != Level::Locked);
                for (const auto &[token, guard] : moment.step.book.guards) {
                    if (guard.level == Level::Locked)
                        for (const Request &request : moment.step.book.requests)
                            RC_ASSERT(request.challenge.token != token
                                      || request.phase == Phase::Signing);
                    const auto before = moment.before.guards.find(token);
                    if (before == moment.before.guards.end()
                        || before->second.level != Level::Locked || guard.level == Level::Locked)
                        continue;
                    const auto *unlock = std::get_if<book::Unlock>(&moment.event);
                    RC_ASSERT((unlock != nullptr && unlock->token == token)
                              || before->second.lockedUntil <= moment.at);
                }
            }
        }));
}

void PropertiesTest::anApprovalHasItsNumber()
{
    QVERIFY(rc::check(
        "an approval carries an offered number, is in time, shown long enough, and "
        "met what the guard asked",
        [] {
            const ApprovalPolicy policy = anyPolicy();
            for (const Moment &moment : anyStory(policy))
                for (const auto &sent : effectsOf<effect::SendApproval>(moment.step.effects)) {
                    const auto *approve = std::get_if<book::Approve>(&moment.event);
                    RC_ASSERT(approve != nullptr && approve->id == sent.request.id);
                    const Challenge &challenge = sent.request.challenge;
                    if (challenge.presence == Presence::Option)
                        RC_ASSERT(std::ranges::find(challenge.options, approve->option)
                                  != challenge.options.end());
                    RC_ASSERT(sent.request.sentOption.has_value());
                    RC_ASSERT(moment.at < sent.request.deadline);
                    RC_ASSERT(moment.at >= sent.request.shownAt + policy.approveDelay);
                    const Level level = moment.before.guards.at(challenge.token).level;
                    if (level == Level::Guarded
                        && moment.step.book.guards.at(challenge.token).level == Level::Guarded)
                        RC_ASSERT(sent.request.isAuthenticated && !approve->context.isEmpty());
                }
        }));
}

void PropertiesTest::theSameAgain()
{
    QVERIFY(rc::check("the same events give the same book, also through the store", [] {
        const ApprovalPolicy policy = anyPolicy();
        const auto list = *rc::gen::container<std::vector<Deed>>(100, deeds());
        const auto first = story(list, policy);
        const auto second = story(list, policy);
        for (std::size_t i = 0; i < first.size(); ++i) {
            const auto bytes = formatBook(first[i].step.book);
            RC_ASSERT(bytes == formatBook(second[i].step.book));
            const auto back = parseBook(bytes);
            RC_ASSERT(back.has_value());
            RC_ASSERT(formatBook(*back) == bytes);
            RC_ASSERT(first[i].step.effects.size() == second[i].step.effects.size());
        }
    }));
}

void PropertiesTest::nothingGrows()
{
    QVERIFY(rc::check("a book keeps its bounds", [] {
        for (const Moment &moment : anyStory(anyPolicy())) {
            const Book &book = moment.step.book;
            RC_ASSERT(book.requests.size() <= kMaxLive);
            RC_ASSERT(book.answers.size() <= kMaxDue);
            for (const auto &[token, guard] : book.guards) {
                RC_ASSERT(guard.notified.size() <= 6U);
                RC_ASSERT(guard.denials.size() <= 5U);
                RC_ASSERT(guard.misses.size() <= 3U);
                RC_ASSERT(guard.history.size() <= kMaxHistory);
            }
        }
    }));
}

QTEST_APPLESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
