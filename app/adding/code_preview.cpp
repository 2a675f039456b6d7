// SPDX-License-Identifier: Apache-2.0
#include "app/adding/code_preview.h"

#include "app/adding/words.h"
#include "app/text/code_format.h"
#include "app/text/time_text.h"
#include "core/otp/code.h"

#include <cmath>

namespace warifu::adding {

namespace {

double milliseconds(UnixSeconds moment)
{
    return static_cast<double>(moment.time_since_epoch().count()) * 1000.0;
}

} // namespace

CodePreview::CodePreview(const Clock &clock, std::function<const enrol::Draft *()> source,
                         QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_source(std::move(source))
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &CodePreview::refresh);
}

int CodePreview::secondsLeft() const
{
    if (!m_isTimed)
        return 0;
    const auto now = static_cast<double>(m_clock.now().time_since_epoch().count());
    return static_cast<int>(std::ceil(std::max(0.0, m_validUntil - now) / 1000.0));
}

QString CodePreview::timeLeft() const
{
    return text::briefSpanOf(std::chrono::seconds(secondsLeft()));
}

double CodePreview::remaining() const
{
    const double length = m_validUntil - m_validFrom;
    if (!m_isTimed || length <= 0)
        return 0;
    const auto now = static_cast<double>(m_clock.now().time_since_epoch().count());
    return std::clamp((m_validUntil - now) / length, 0.0, 1.0);
}

void CodePreview::setActive(bool active)
{
    if (m_isActive == active)
        return;
    m_isActive = active;
    renew();
}

void CodePreview::reset(bool isRevealed)
{
    m_isRevealed = isRevealed;
    renew();
}

void CodePreview::reveal()
{
    if (m_state != State::Concealed)
        return;
    m_isRevealed = true;
    Q_EMIT revealed();
    renew();
}

void CodePreview::refresh()
{
    const auto now = static_cast<double>(m_clock.now().time_since_epoch().count());
    if (m_isTimed && now >= m_validFrom && now < m_validUntil) {
        Q_EMIT ticked();
        scheduleTick();
        return;
    }
    renew();
}

void CodePreview::renew()
{
    m_state = State::None;
    m_code.clear();
    m_spokenCode.clear();
    m_problem.clear();
    m_validFrom = m_validUntil = 0;
    m_isTimed = false;

    const enrol::Draft *draft = m_isActive ? m_source() : nullptr;
    const auto show = [this](const std::string &code) {
        m_state = State::Shown;
        m_code = text::groupedCode(QString::fromStdString(code));
        m_spokenCode = text::spokenCode(QString::fromStdString(code));
    };
    const auto refuse = [this](otp::OtpError error) {
        m_state = State::Unavailable;
        m_problem = words::noCode(error);
    };
    if (draft && draft->parameters.kind == otp::Kind::Hotp) {
        if (!m_isRevealed) {
            m_state = State::Concealed;
        } else {
            // The secret makes one code; nothing of it is kept.
            const auto code = otp::hotp(draft->secret.expose(), draft->counter,
                                        draft->parameters.algorithm, draft->parameters.digits);
            code ? show(*code) : refuse(code.error());
        }
    } else if (draft) {
        const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
        // Secret and PIN make one code; nothing of them is kept.
        const auto code =
            otp::codeAt(draft->parameters, draft->secret.expose(), draft->pin.expose(), now);
        if (code) {
            show(code->text);
            m_isTimed = true;
            m_validFrom = milliseconds(code->validFrom);
            m_validUntil = milliseconds(code->validUntil);
        } else {
            refuse(code.error());
        }
    }
    Q_EMIT changed();
    Q_EMIT ticked();
    scheduleTick();
}

void CodePreview::scheduleTick()
{
    m_tick.stop();
    if (!m_isActive || !m_isTimed)
        return;
    // At the next full second, so that the flip is not late by a part of one.
    const auto rest = m_clock.now().time_since_epoch() % std::chrono::seconds(1);
    m_tick.start(std::chrono::milliseconds(1000) - rest);
}

} // namespace warifu::adding
