// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sign-in requests as desktop notifications: one a request, taken away when it ends. A press opens
// the prompt or denies; nothing approves, and no number or code is ever in it.

#include "app/platform/notifier.h"
#include "app/prompt/prompt_view_model.h"

#include <map>

namespace warifu::prompt {

class RequestNotices final : public QObject
{
    Q_OBJECT
public:
    // What may be said outside of the window, by policy.
    enum class Detail { Full, TitleOnly };

    RequestNotices(approvals::ApprovalService &service, TokenDirectory &tokens,
                   platform::Notifier &notifier, PromptViewModel &prompt, Detail detail,
                   QObject *parent = nullptr);
    void setDetail(Detail detail) { m_detail = detail; }
    // The app is locked: "a request is waiting", without names; false takes it away.
    void tellLocked(bool isWaiting);

private:
    void onNotify(const approvals::Request &request);
    void onHappened(const approvals::BookEffect &effect);
    void onOpened(const QString &key);
    void onDenied(const QString &key);
    [[nodiscard]] static QString keyOf(approvals::RequestId id);
    [[nodiscard]] std::optional<approvals::RequestId> idOf(const QString &key) const;

    approvals::ApprovalService &m_service;
    TokenDirectory &m_tokens;
    platform::Notifier &m_notifier;
    PromptViewModel &m_prompt;
    Detail m_detail;
    std::map<QString, approvals::RequestId> m_shown;
};

} // namespace warifu::prompt
