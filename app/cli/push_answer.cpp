// SPDX-License-Identifier: Apache-2.0
// warifuctl push answer: opens one request as the window would, answers it, and succeeds only when
// the server has accepted the answer.
#include "app/cli/push_command.h"

#include "app/cli/signin_problems.h"
#include "app/cli/words.h"

#include <QTimer>

#include <algorithm>

namespace warifu::cli {

namespace {

using approvals::Answer;
using approvals::ApprovalService;
using approvals::Phase;
namespace book = approvals::book;
namespace effect = approvals::effect;

constexpr std::chrono::seconds kUsualWait{30};
constexpr std::chrono::milliseconds kLittleMore{50}; // than approveDelay

std::optional<Answer> answerOf(std::string_view word)
{
    if (word == "approve")
        return Answer::Approve;
    if (word == "cancel")
        return Answer::Cancel;
    if (word == "unsure")
        return Answer::NotSure;
    if (word == "report")
        return Answer::Report;
    return std::nullopt;
}

Problem problemOfEnd(Phase phase)
{
    switch (phase) {
    case Phase::Wrong:
        return {QStringLiteral("wrong"),
                //: Failure of warifuctl. The number is the one that the sign-in page shows.
                Says::tr("The server refused the number. Compare it with the sign-in page."),
                {}};
    case Phase::Expired:
        return {QStringLiteral("expired"),
                //: Failure of warifuctl.
                Says::tr("The sign-in request has expired. Start the sign-in again."),
                {}};
    default:
        return {nameOf(phase),
                //: Failure of warifuctl.
                Says::tr("The sign-in request is over; it was answered elsewhere or withdrawn."),
                {}};
    }
}

class Answering final : public QObject
{
public:
    Answering(Run &run, signin::SignIns &signIns, approvals::RequestId id, Answer answer,
              std::chrono::seconds wait)
        : QObject(&run)
        , m_run(run)
        , m_signIns(signIns)
        , m_service(signIns.approvals())
        , m_id(id)
        , m_answer(answer)
        , m_wait(wait)
    {
        if (const auto number = run.arguments().value("number"))
            m_number = textOf(*number);
        if (const auto context = run.arguments().value("context"))
            m_context = textOf(*context);
        m_press.setSingleShot(true);
        connect(&m_press, &QTimer::timeout, this, [this] {
            m_service.post(book::Approve{m_id, m_number, m_context});
        });
        connect(&m_service, &ApprovalService::refused, this, &Answering::onRefused);
        connect(&m_service, &ApprovalService::happened, this, &Answering::onHappened);
        connect(&m_service, &ApprovalService::displayCode, this,
                [this](approvals::RequestId approved, const QString &code) {
                    if (approved == m_id)
                        m_code = code;
                });
        connect(&m_service, &ApprovalService::authenticationWanted, this,
                [this](approvals::RequestId asked) {
                    if (asked != m_id)
                        return;
                    // This run has opened the vault itself, a moment ago: by a passphrase, where
                    // there is one.
                    const bool isVerified = m_run.hasPassphrase() || !verifiesUser();
                    if (!isVerified)
                        m_problem = needsPassphrase();
                    m_service.post(book::Authenticated{asked, isVerified});
                    if (isVerified)
                        pressSoon();
                });
    }

    // Looked up in what is stored, and at the servers when it is not there.
    void begin()
    {
        if (find(m_service.book(), m_id))
            return go();
        until(
            m_run, m_signIns,
            [this] { return find(m_service.book(), m_id) || isPolled(m_signIns); }, kUsualWait * 2,
            [this](bool) {
                if (find(m_service.book(), m_id))
                    return go();
                m_run.fail({QStringLiteral("unknownRequest"),
                            //: Failure of warifuctl. "push requests" is a command, not translated.
                            Says::tr("There is no such sign-in request now. “warifuctl push "
                                     "requests” shows those that are open."),
                            {}});
            });
    }

private:
    void go()
    {
        m_service.post(book::Opened{m_id});
        if (m_answer == Answer::Approve)
            pressSoon();
        else
            m_service.post(book::Deny{m_id, m_answer});
        until(
            m_run, m_signIns, [this] { return isOver() && isRecorded(m_signIns); }, m_wait,
            [this](bool) { finish(); });
    }

    [[nodiscard]] bool verifiesUser() const
    {
        const approvals::Request *const request = find(m_service.book(), m_id);
        return request && demandOf(m_service.book(), *request, m_service.policy()).verifiesUser;
    }

    [[nodiscard]] static Problem needsPassphrase()
    {
        return {QStringLiteral("needsPassphrase"),
                //: Failure of warifuctl: the server wants the user verified, and nothing asks.
                Says::tr("Your organisation wants Warifu to ask for a passphrase before each "
                         "approval, and this profile has none. Set one in the settings of Warifu, "
                         "then approve."),
                {}};
    }

    void pressSoon() { m_press.start(m_service.policy().approveDelay + kLittleMore); }

    void onRefused(approvals::RequestId id, approvals::Refusal refusal)
    {
        if (id != m_id)
            return;
        if (refusal == approvals::Refusal::TooEarly)
            pressSoon();
        else
            m_problem = problemOf(refusal);
    }

    void onHappened(const approvals::BookEffect &what)
    {
        if (const auto *const ended = std::get_if<effect::Ended>(&what)) {
            if (ended->request.id != m_id)
                return;
            m_end = ended->request.phase;
            if (m_answer == Answer::Approve && m_end == Phase::Approved)
                m_isAccepted = true;
            else if (m_answer == Answer::Approve || !isDenied(*m_end))
                m_problem = problemOfEnd(*m_end);
        } else if (const auto *const done = std::get_if<effect::AnswerDone>(&what)) {
            if (done->answer.id != m_id || m_answer == Answer::Approve)
                return;
            m_isAccepted = done->isAccepted;
            if (!m_isAccepted)
                m_problem = problemOfEnd(Phase::Cancelled);
        }
    }

    [[nodiscard]] static bool isDenied(Phase phase)
    {
        return phase == Phase::Denied || phase == Phase::Reported;
    }

    // The approval came back from the network without an answer.
    [[nodiscard]] const approvals::Request *unanswered() const
    {
        const approvals::Request *const request = find(m_service.book(), m_id);
        return request && request->error && request->phase != Phase::Signing ? request : nullptr;
    }

    [[nodiscard]] bool isOver() const
    {
        if (m_problem || unanswered())
            return true;
        return m_isAccepted && isReported();
    }
    // With us; whether the receiver has it already does not decide about success.
    [[nodiscard]] bool isReported() const
    {
        const auto &owed = m_service.book().reports;
        return std::ranges::find(owed, m_id, &approvals::DueReport::id) == owed.end()
            && m_signIns.reports().isSettled();
    }

    void finish()
    {
        if (m_isAccepted) {
            const QString mail = m_signIns.reports().sender().mailAddress();
            if (m_answer == Answer::Report && !mail.isEmpty())
                m_run.console().remark(
                    //: Remark of warifuctl after a report. %1 is an e-mail address.
                    Says::tr("Nobody was told yet: reports go to %1 by e-mail. Please write one.")
                        .arg(mail));
            QJsonObject json{{QStringLiteral("id"), qint64(m_id)},
                             {QStringLiteral("accepted"), true}};
            if (!m_code.isEmpty())
                json[QStringLiteral("displayCode")] = m_code;
            return m_run.succeed(json, m_code);
        }
        if (const approvals::Request *const request = unanswered(); request && !m_problem)
            m_problem =
                problemOf(*request->error, m_signIns.namesOf(request->challenge.token).server);
        if (!m_problem && m_answer == Answer::Approve)
            m_problem = {QStringLiteral("notDelivered"),
                         //: Failure of warifuctl.
                         Says::tr("The server did not answer in time. Look whether the sign-in "
                                  "went on."),
                         {}};
        if (!m_problem)
            m_problem = {QStringLiteral("notDelivered"),
                         //: Failure of warifuctl: a denial is sent later.
                         Says::tr("The answer is recorded and has not reached the server yet. "
                                  "Warifu sends it as soon as it runs again."),
                         {}};
        m_run.fail(*m_problem);
    }

    Run &m_run;
    signin::SignIns &m_signIns;
    ApprovalService &m_service;
    approvals::RequestId m_id;
    Answer m_answer;
    std::chrono::seconds m_wait;
    QString m_number, m_context, m_code;
    QTimer m_press;
    std::optional<Phase> m_end;
    std::optional<Problem> m_problem;
    bool m_isAccepted = false;
};

} // namespace

void runPushAnswer(Run &run)
{
    const auto &words = run.arguments().words();
    const bool isComplete = words.size() == 3;
    const approvals::RequestId id = isComplete ? numberOf(words[1]).value_or(0) : 0;
    const auto parsed = isComplete ? answerOf(words[2]) : std::nullopt;
    if (id == 0 || !parsed)
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("push answer ID approve, cancel, unsure or report; ID as “push requests” "
                     "shows it."));
    const Answer answer = parsed.value_or(Answer::NotSure);
    const bool isApproval = answer == Answer::Approve;
    if (!isApproval && (run.arguments().has("number") || run.arguments().has("context")))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--number and --context go with approve."));
    const auto wait = waitOf(run, kUsualWait);
    if (!wait)
        return;
    openSignIns(run, [&run, id, answer, wait = *wait](signin::SignIns &signIns) {
        // Owned by the run.
        (new Answering(run, signIns, id, answer, wait))->begin();
    });
}

} // namespace warifu::cli
