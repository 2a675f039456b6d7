// SPDX-License-Identifier: Apache-2.0
#pragma once
// An approval service between a scripted server, a store and a report sink that can fail and die.
// The world outlives the service: what is in it is what a restart finds.

#include "core/approvals/approval_service.h"
#include "core/approvals/book_format.h"
#include "tests/support/answer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/seeded_entropy.h"
#include "tests/unit/approvals/samples.h"

namespace warifu::test {

inline const QString kToken = QStringLiteral("token-1");

struct Sent
{
    QByteArray nonce;
    approvals::Answer answer;
    QString option;
    UnixMilliseconds at;
};

// Everything outside of the process, and when the process dies: at the n-th border crossed.
struct World
{
    // false: the process is dead, and nothing more happens.
    bool cross()
    {
        if (diesAt > 0 && ++crossed >= diesAt)
            isDead = true;
        return !isDead;
    }

    std::map<approvals::ApprovalRecord, std::vector<std::uint8_t>> records;
    std::vector<Sent> sent;                    // reached the server
    std::vector<approvals::DueReport> reports; // kept by the report room
    std::map<approvals::TokenId, std::vector<approvals::Challenge>> open;
    std::optional<approvals::ServerError> offline; // the server's answer to everything
    bool accepts = true;
    QString displayCode;
    bool storeFails = false;
    bool sinkFails = false;
    int polls = 0;
    int saves = 0;
    int rejected = 0;
    ManualClock wall{kStart};
    ManualClock steady{UnixMilliseconds(1h)};
    int diesAt = 0;
    int crossed = 0;
    bool isDead = false;
};

class ScriptedServer final : public approvals::ChallengeServer
{
public:
    explicit ScriptedServer(World &world) : w(world) {}
    void fetch(const approvals::TokenId &token,
               Callback<Result<approvals::Fetched, approvals::ServerError>> done) override
    {
        ++w.polls;
        if (!w.cross())
            return;
        if (w.offline)
            return done.later(failure(*w.offline));
        done.later(approvals::Fetched{w.open[token], w.rejected});
    }
    void answer(const approvals::Challenge &challenge, approvals::Answer answer,
                const QString &option,
                Callback<Result<approvals::Delivered, approvals::ServerError>> done) override
    {
        if (!w.cross())
            return;
        if (w.offline)
            return done.later(failure(*w.offline));
        w.sent.push_back({challenge.nonce, answer, option, w.wall.now()});
        std::erase_if(w.open[challenge.token], [&](const approvals::Challenge &other) {
            return other.nonce == challenge.nonce;
        });
        if (w.cross())
            done.later(approvals::Delivered{w.accepts, w.displayCode});
    }

private:
    World &w;
};

class ScriptedStore final : public approvals::ApprovalStore
{
public:
    explicit ScriptedStore(World &world) : w(world) {}
    Result<std::vector<std::uint8_t>, approvals::StoreError>
    load(approvals::ApprovalRecord kind) const override
    {
        if (w.storeFails)
            return failure(approvals::StoreError::Closed);
        const auto found = w.records.find(kind);
        return found == w.records.end() ? std::vector<std::uint8_t>() : found->second;
    }
    void save(std::vector<approvals::StoredRecord> records,
              Callback<Result<void, approvals::StoreError>> done) override
    {
        ++w.saves;
        if (!w.cross())
            return;
        if (w.storeFails)
            return done.later(failure(approvals::StoreError::Failed));
        for (auto &record : records)
            w.records[record.kind] = std::move(record.bytes);
        if (w.cross())
            done.later({});
    }

private:
    World &w;
};

class ScriptedSink final : public approvals::ReportSink
{
public:
    explicit ScriptedSink(World &world) : w(world) {}
    void take(const approvals::DueReport &report,
              Callback<Result<void, approvals::StoreError>> done) override
    {
        if (!w.cross())
            return;
        if (w.sinkFails)
            return done.later(failure(approvals::StoreError::Failed));
        const bool isKept = std::ranges::any_of(w.reports, [&](const auto &other) {
            return other.challenge.nonce == report.challenge.nonce && other.level == report.level;
        });
        if (!isKept)
            w.reports.push_back(report);
        if (w.cross())
            done.later({});
    }

private:
    World &w;
};

// One life of the process.
class Life
{
public:
    explicit Life(World &world, approvals::ApprovalPolicy policy = {})
        : w(world)
        , service({server, store, sink, world.wall, world.steady, entropy}, policy)
    {
        QObject::connect(&service, &approvals::ApprovalService::notify,
                         [this](const auto &request) { notified.append(request.challenge.nonce); });
        QObject::connect(&service, &approvals::ApprovalService::refused,
                         [this](auto, auto why) { refusals.push_back(why); });
        QObject::connect(&service, &approvals::ApprovalService::happened,
                         [this](const auto &effect) { effects.push_back(effect); });
    }
    // Starts and polls once.
    bool begin()
    {
        if (!service.start())
            return false;
        service.setTokens({kToken});
        settle();
        return true;
    }
    // Does what is due now until nothing is left to do.
    void settle()
    {
        for (int i = 0; i < 5 && !w.isDead; ++i) {
            service.tick();
            runPendingEvents();
        }
    }
    void pass(std::chrono::milliseconds time)
    {
        w.wall.advance(time);
        w.steady.advance(time);
        settle();
    }
    // The request is on screen and may be approved.
    approvals::RequestId prompt()
    {
        if (service.book().requests.empty())
            return 0;
        const approvals::RequestId id = service.book().requests.front().id;
        service.post(approvals::book::AppUnlocked{});
        service.post(approvals::book::Opened{id});
        runPendingEvents();
        if (!w.isDead)
            pass(2s);
        return id;
    }
    void post(approvals::BookEvent event)
    {
        service.post(std::move(event));
        runPendingEvents();
    }
    [[nodiscard]] int ended(approvals::Phase phase) const
    {
        int count = 0;
        for (const auto &end : effectsOf<approvals::effect::Ended>(effects))
            count += end.request.phase == phase ? 1 : 0;
        return count;
    }

    World &w;
    ScriptedServer server{w};
    ScriptedStore store{w};
    ScriptedSink sink{w};
    SeededEntropy entropy;
    approvals::ApprovalService service;
    QByteArrayList notified;
    std::vector<approvals::Refusal> refusals;
    std::vector<approvals::BookEffect> effects;
};

} // namespace warifu::test
