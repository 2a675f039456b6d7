// SPDX-License-Identifier: Apache-2.0
#include "app/prompt/request_notices.h"

#include "app/text/notification_text.h"

namespace warifu::prompt {

using namespace approvals;

namespace {

const QString kLocked = QStringLiteral("locked");

} // namespace

RequestNotices::RequestNotices(ApprovalService &service, TokenDirectory &tokens,
                               platform::Notifier &notifier, PromptViewModel &prompt, Detail detail,
                               QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_tokens(tokens)
    , m_notifier(notifier)
    , m_prompt(prompt)
    , m_detail(detail)
{
    connect(&service, &ApprovalService::notify, this, &RequestNotices::onNotify);
    connect(&service, &ApprovalService::happened, this, &RequestNotices::onHappened);
    connect(&notifier, &platform::Notifier::opened, this, &RequestNotices::onOpened);
    connect(&notifier, &platform::Notifier::denied, this, &RequestNotices::onDenied);
}

QString RequestNotices::keyOf(RequestId id)
{
    return QStringLiteral("request-%1").arg(id);
}

std::optional<RequestId> RequestNotices::idOf(const QString &key) const
{
    const auto found = m_shown.find(key);
    return found == m_shown.end() ? std::nullopt : std::optional(found->second);
}

void RequestNotices::onNotify(const Request &request)
{
    const QString key = keyOf(request.id);
    m_shown[key] = request.id;
    text::RequestNotice notice;
    if (m_detail == Detail::Full) {
        const TokenFacts facts = m_tokens.facts(request.challenge.token);
        const Origin &origin = request.challenge.origin;
        notice.name = !request.challenge.title.isEmpty() ? request.challenge.title
            : !origin.application.isEmpty()              ? origin.application
                                                         : facts.issuer;
        notice.account = facts.account;
        notice.place = origin.place;
    }
    const text::NoticeWords words = text::describe(notice);
    m_notifier.show({key, words.title, words.body, words.open, words.deny});
}

void RequestNotices::tellLocked(bool isWaiting)
{
    // Whatever named somebody goes with the lock.
    for (const auto &[key, id] : std::exchange(m_shown, {}))
        m_notifier.withdraw(key);
    if (!isWaiting) {
        m_notifier.withdraw(kLocked);
        return;
    }
    const text::NoticeWords words = text::lockedNotice();
    m_notifier.show({kLocked, words.title, words.body, words.open, {}});
}

void RequestNotices::onHappened(const BookEffect &effect)
{
    const auto *const ended = std::get_if<effect::Ended>(&effect);
    if (ended != nullptr && m_shown.erase(keyOf(ended->request.id)) > 0)
        m_notifier.withdraw(keyOf(ended->request.id));
}

void RequestNotices::onOpened(const QString &key)
{
    if (const auto id = idOf(key))
        m_prompt.openRequest(*id);
    else if (key == kLocked)
        m_prompt.open();
}

void RequestNotices::onDenied(const QString &key)
{
    if (const auto id = idOf(key))
        m_service.post(book::Deny{*id, Answer::NotSure});
}

} // namespace warifu::prompt
