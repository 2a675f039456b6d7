// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/notice_view_model.h"

#include <algorithm>

namespace warifu::viewmodels {
namespace {

constexpr std::chrono::seconds kPlainStay{6};
// Long enough to read it, find the button and press it (WCAG 2.2.1 asks for generosity).
constexpr std::chrono::seconds kUndoStay{20};

} // namespace

NoticeViewModel::NoticeViewModel(platform::SecretClipboard &clipboard, CodeTicker &ticker,
                                 QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_ticker(ticker)
{
    connect(&m_ticker, &CodeTicker::ticked, this, &NoticeViewModel::onTick);
    connect(&m_clipboard, &platform::SecretClipboard::changed, this, &NoticeViewModel::onClipboard);
}

QString NoticeViewModel::text() const
{
    if (m_kind != Kind::Copied || !m_clipboard.clearsAt())
        return m_text;
    const auto left = *m_clipboard.clearsAt() - m_ticker.preciseNow();
    const auto seconds =
        std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(left).count());
    //: Message at the bottom of the list after a code was copied. %1 is the name of the service.
    //: %n counts down the seconds until the code is removed from the clipboard.
    return tr("Copied %1 — clears in %n\u00a0s", nullptr, int(seconds)).arg(m_text);
}

QString NoticeViewModel::actionText() const
{
    switch (m_kind) {
    case Kind::Copied:
        //: Button beside “Copied …”: removes the code from the clipboard now
        return tr("Clear now");
    case Kind::Undo:
        //: Button beside “Moved to the trash”: brings the account back
        return tr("Undo");
    case Kind::None:
    case Kind::Plain:
    case Kind::Failure:
        break;
    }
    return {};
}

void NoticeViewModel::showCopied(const QString &title)
{
    if (!m_clipboard.clearsAt()) {
        //: Message after a code was copied when the clipboard is never cleared. %1: the service.
        showPlain(tr("Copied %1").arg(title));
        return;
    }
    m_text = title;
    m_kind = Kind::Copied;
    m_undo = nullptr;
    m_until.reset();
    const auto left = *m_clipboard.clearsAt() - m_ticker.preciseNow();
    //: Read aloud after a code was copied. %1: the service; %n: seconds.
    m_announcement = tr("Copied %1. Clears in %n seconds.", nullptr,
                        int(std::chrono::ceil<std::chrono::seconds>(left).count()))
                         .arg(title);
    Q_EMIT changed();
    Q_EMIT announced();
}

void NoticeViewModel::showUndo(const QString &text, std::function<void()> undo)
{
    show(Kind::Undo, text, kUndoStay);
    m_undo = std::move(undo);
}

void NoticeViewModel::showPlain(const QString &text)
{
    show(Kind::Plain, text, kPlainStay);
}

void NoticeViewModel::showFailure(const QString &text)
{
    show(Kind::Failure, text, kUndoStay);
}

void NoticeViewModel::show(Kind kind, const QString &text, std::chrono::seconds stay)
{
    m_kind = kind;
    m_text = text;
    m_announcement = text;
    m_undo = nullptr;
    m_stay = stay;
    m_until = m_ticker.now() + stay;
    Q_EMIT changed();
    Q_EMIT announced();
}

void NoticeViewModel::act()
{
    const auto undo = std::move(m_undo);
    const bool isCopied = m_kind == Kind::Copied;
    dismiss();
    if (isCopied)
        m_clipboard.clear();
    else if (undo)
        undo();
}

void NoticeViewModel::dismiss()
{
    if (m_kind == Kind::None)
        return;
    m_kind = Kind::None;
    m_text.clear();
    m_announcement.clear(); // it names the account, and the accessibility tree keeps hidden items
    m_undo = nullptr;
    m_until.reset();
    Q_EMIT changed();
    Q_EMIT announced();
}

void NoticeViewModel::onTick()
{
    // A clock that was set back must not make it stay for hours.
    if (m_until)
        m_until = std::min(*m_until, m_ticker.now() + m_stay);
    if (m_until && m_ticker.now() >= *m_until)
        dismiss();
    else if (m_kind == Kind::Copied)
        Q_EMIT changed();
}

void NoticeViewModel::onClipboard()
{
    if (m_kind == Kind::Copied && !m_clipboard.isHolding())
        dismiss();
}

} // namespace warifu::viewmodels
