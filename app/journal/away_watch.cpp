// SPDX-License-Identifier: Apache-2.0
#include "app/journal/away_watch.h"

#include <QEvent>

namespace warifu::journal {

AwayWatch::AwayWatch(const Clock &clock, std::function<std::uint64_t()> end, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_end(std::move(end))
    , m_lastInput(clock.now())
{}

void AwayWatch::setLocked(bool isLocked)
{
    const bool wasAway = isAway();
    m_isLocked = isLocked;
    followReturn(wasAway);
}

void AwayWatch::setShown(bool isShown)
{
    const bool wasAway = isAway();
    m_isShown = isShown;
    followReturn(wasAway);
}

void AwayWatch::followReturn(bool wasAway)
{
    // What came while the user was still there was seen by no later input than this one; the mark
    // stays where the last input left it.
    if (!wasAway || isAway())
        return;
    const auto before = m_seen;
    m_lastInput = m_clock.now();
    m_seen = m_end();
    if (before && *before < *m_seen)
        Q_EMIT returned(*before);
}

void AwayWatch::noteInput()
{
    if (isAway())
        return; // typing the passphrase, say
    const auto before = m_seen;
    const bool wasIdle = m_clock.now() - m_lastInput >= kIdleAfter;
    m_lastInput = m_clock.now();
    m_seen = m_end();
    if (wasIdle && before && *before < *m_seen)
        Q_EMIT returned(*before);
}

bool AwayWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (watched->isWindowType())
            noteInput();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace warifu::journal
