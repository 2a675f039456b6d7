// SPDX-License-Identifier: Apache-2.0
#include "app/platform/clipboard.h"

#include <algorithm>

namespace warifu::platform {

SecretClipboard::SecretClipboard(ClipboardPort &port, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::check);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const QString &text, std::chrono::seconds keep)
{
    if (text.isEmpty())
        return;
    m_port.put(text);
    m_text = text;
    m_clearsAt.reset();
    m_timer.stop();
    if (keep.count() > 0) {
        m_keep = keep;
        m_clearsAt = m_clock.now() + keep;
        arm();
    }
    Q_EMIT changed();
}

void SecretClipboard::clear()
{
    if (m_text.isEmpty())
        return;
    // Somebody else's content is not ours to remove.
    if (m_port.text() == m_text)
        m_port.clear();
    m_text.clear();
    m_clearsAt.reset();
    m_timer.stop();
    Q_EMIT changed();
}

void SecretClipboard::check()
{
    if (!m_clearsAt)
        return;
    // Further away than it ever was: the clock was set back.
    if (m_clock.now() >= *m_clearsAt || *m_clearsAt - m_clock.now() > m_keep)
        clear();
    else
        arm();
}

void SecretClipboard::arm()
{
    const auto left = *m_clearsAt - m_clock.now();
    m_timer.start(std::max(left, std::chrono::milliseconds(1)));
}

} // namespace warifu::platform
