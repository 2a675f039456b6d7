// SPDX-License-Identifier: Apache-2.0
#include "app/cli/signin_wait.h"

#include "app/cli/signin_problems.h"
#include "app/cli/words.h"

#include <QTimer>

#include <algorithm>

namespace warifu::cli {

namespace {

constexpr std::uint64_t kLongestWait = 24 * 3600;

// Ends itself; changes come as signals, some of them before they are complete, so it looks later.
class Wait final : public QObject
{
public:
    Wait(Run &run, signin::SignIns &signIns, std::function<bool()> isSo,
         std::chrono::milliseconds limit, std::function<void(bool)> then)
        : QObject(&run)
        , m_isSo(std::move(isSo))
        , m_then(std::move(then))
    {
        using approvals::ApprovalService;
        const auto look = [this] { m_look.start(0); };
        m_look.setSingleShot(true);
        m_limit.setSingleShot(true);
        connect(&m_look, &QTimer::timeout, this, [this] {
            if (m_isSo())
                end(true);
        });
        connect(&m_limit, &QTimer::timeout, this, [this] { end(m_isSo()); });
        ApprovalService &service = signIns.approvals();
        connect(&service, &ApprovalService::requestsChanged, this, look);
        connect(&service, &ApprovalService::contactChanged, this, look);
        connect(&service, &ApprovalService::storeFailed, this, look);
        connect(&service, &ApprovalService::happened, this, look);
        connect(&service, &ApprovalService::refused, this, look);
        connect(&service, &ApprovalService::displayCode, this, look);
        connect(&signIns.activity(), &signin::ActivityRecorder::changed, this, look);
        connect(&signIns.reports(), &signin::ReportDesk::receiptsChanged, this, look);
        m_limit.start(limit);
        look();
    }

private:
    void end(bool isSo)
    {
        m_look.stop();
        m_limit.stop();
        disconnect();
        deleteLater();
        if (const auto then = std::exchange(m_then, {}))
            then(isSo);
    }

    std::function<bool()> m_isSo;
    std::function<void(bool)> m_then;
    QTimer m_look, m_limit;
};

} // namespace

void openSignIns(Run &run, std::function<void(signin::SignIns &)> then, ProfileNeed need)
{
    run.open(
        [&run, then = std::move(then)](engine::Engine &engine, const vault::OpenReport &) {
            signin::SignIns &signIns = engine.signIns();
            signIns.run();
            if (signIns.problem())
                return run.fail(problemOf(*signIns.problem()));
            if (signIns.tokens().isUnreadable())
                return run.fail(problemOf(approvals::StartError::Damaged));
            then(signIns);
        },
        need);
}

std::optional<std::chrono::seconds> waitOf(Run &run, std::chrono::seconds usual)
{
    const auto word = run.arguments().value("wait");
    if (!word)
        return usual;
    const auto seconds = numberOf(*word);
    if (!seconds || *seconds > kLongestWait) {
        run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--wait is a number of seconds, at most a day."));
        return std::nullopt;
    }
    return std::chrono::seconds(*seconds);
}

void until(Run &run, signin::SignIns &signIns, std::function<bool()> isSo,
           std::chrono::milliseconds limit, std::function<void(bool)> then)
{
    // Owned by the run, and by itself.
    new Wait(run, signIns, std::move(isSo), limit, std::move(then));
}

bool isPolled(signin::SignIns &signIns)
{
    const auto tokens = signIns.tokens().tokens();
    return signIns.approvals().isSettled()
        && std::ranges::all_of(tokens, [&signIns](const signin::TokenFacts &facts) {
               const auto contact = signIns.approvals().contact(facts.id);
               return contact.lastContact || contact.error;
           });
}

bool isRecorded(signin::SignIns &signIns)
{
    return signIns.approvals().isSettled() && signIns.activity().isSettled();
}

} // namespace warifu::cli
