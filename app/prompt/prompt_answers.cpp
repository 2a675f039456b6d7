// SPDX-License-Identifier: Apache-2.0
// What the user does with a request.
#include "app/prompt/prompt_view_model.h"

#include "app/prompt/typed_number.h"
#include "app/text/secret_text.h"

namespace warifu::prompt {

using namespace approvals;

void PromptViewModel::setNumber(const QString &text)
{
    const QString digits = digitsOf(text).left(this->digits());
    if (digits == m_number)
        return;
    m_number = digits;
    if (!m_number.isEmpty())
        m_refusal.reset();
    Q_EMIT changed();
}

void PromptViewModel::setTypedContext(const QString &text)
{
    if (text == m_context)
        return;
    m_context = text;
    m_refusal.reset();
    Q_EMIT changed();
}

void PromptViewModel::setSecondStep(bool isDone)
{
    if (isDone == m_secondStep)
        return;
    m_secondStep = isDone;
    Q_EMIT changed();
}

void PromptViewModel::choose(const QString &option)
{
    if (!isLive() || !m_choices.contains(option))
        return;
    m_chosen = option;
    m_refusal.reset();
    Q_EMIT changed();
}

bool PromptViewModel::isInputDone() const
{
    if (asksNumber() && !isComplete(m_number, m_request.challenge.options))
        return false;
    if (!m_choices.isEmpty() && m_chosen.isEmpty())
        return false;
    if (!contextWord().isEmpty() && m_context.trimmed().isEmpty())
        return false;
    return !asksSecondStep() || m_secondStep;
}

bool PromptViewModel::canApprove() const
{
    return state() == State::Asking && m_request.phase == Phase::Open && !isForbidden()
        && m_service.now() >= m_request.shownAt + m_service.policy().approveDelay && isInputDone();
}

void PromptViewModel::approve()
{
    if (canApprove())
        sendApproval(asksNumber() ? m_number : m_chosen);
}

void PromptViewModel::retry()
{
    if (state() == State::Failed && m_request.sentOption)
        sendApproval(*m_request.sentOption);
}

void PromptViewModel::sendApproval(const QString &option)
{
    m_refusal.reset();
    m_service.post(book::Approve{m_id, option, m_context});
}

void PromptViewModel::cancel()
{
    deny(Answer::Cancel);
}

void PromptViewModel::notSure()
{
    deny(Answer::NotSure);
}

void PromptViewModel::deny(Answer answer)
{
    if (!isLive())
        return;
    m_refusal.reset();
    m_service.post(book::Deny{m_id, answer});
}

void PromptViewModel::askReport()
{
    if (state() != State::Asking && state() != State::Failed)
        return;
    m_isReporting = true;
    Q_EMIT changed();
}

void PromptViewModel::confirmReport()
{
    if (state() == State::ConfirmingReport)
        deny(Answer::Report);
}

void PromptViewModel::backFromReport()
{
    if (!std::exchange(m_isReporting, false))
        return;
    // The prompt appears anew: no press that was meant for the question may approve.
    focus();
    Q_EMIT changed();
}

void PromptViewModel::authenticate(const QString &passphrase)
{
    if (state() != State::Authenticating || m_isChecking || needsPassphrase())
        return;
    m_isChecking = true;
    m_authentication = AuthenticationProblem::NoProblem;
    Q_EMIT changed();
    m_ports.authenticator.confirm(text::secretBytesOf(passphrase),
                                  {this, [this, id = m_id](Result<void, AuthenticationError> done) {
                                       if (id != m_id)
                                           return; // the request has ended meanwhile
                                       m_isChecking = false;
                                       if (done)
                                           m_service.post(book::Authenticated{id, true});
                                       else
                                           m_authentication =
                                               done.error() == AuthenticationError::Wrong
                                               ? AuthenticationProblem::WrongPassphrase
                                               : AuthenticationProblem::NotChecked;
                                       Q_EMIT changed();
                                   }});
}

void PromptViewModel::cancelAuthentication()
{
    if (state() != State::Authenticating)
        return;
    m_authentication = AuthenticationProblem::NoProblem;
    m_service.post(book::Authenticated{m_id, false});
}

void PromptViewModel::draftOpened(bool isOpen)
{
    m_draft = isOpen ? Receipt::DraftMade : Receipt::DraftFailed;
    Q_EMIT changed();
}

void PromptViewModel::copyDisplayCode()
{
    if (!m_displayCode.isEmpty())
        m_copy(m_displayCode);
}

void PromptViewModel::unlock()
{
    if (m_isAppLocked)
        Q_EMIT unlockWanted();
}

} // namespace warifu::prompt
