// SPDX-License-Identifier: Apache-2.0
#include "app/adding/two_step_view_model.h"

#include "app/adding/push_words.h"

#include <cstdlib>
#include <limits>

namespace warifu::adding {

namespace {

enrol::Draft copyOf(const enrol::Draft &from, SecretBytes secret)
{
    enrol::Draft to;
    to.parameters = from.parameters;
    to.issuer = from.issuer;
    to.name = from.name;
    to.labelIssuer = from.labelIssuer;
    to.group = from.group;
    to.counter = from.counter;
    to.secret = std::move(secret);
    to.warnings = from.warnings;
    return to;
}

} // namespace

TwoStepViewModel::TwoStepViewModel(Entropy &entropy, QObject *parent)
    : QObject(parent)
    , m_entropy(entropy)
{}

void TwoStepViewModel::show(enrol::TwoStepDraft half)
{
    forget();
    m_half = std::move(half);
    Q_EMIT changed();
    SecretBytes salt(m_half->parameters.saltSize);
    // Filled, and used on the worker.
    m_entropy.fill(salt.exposeWritable());
    m_worker.run(
        [server = m_half->draft.secret.clone(), salt = std::move(salt),
         parameters = m_half->parameters] {
            // The derivation reads both halves.
            return enrol::deriveTwoStep(server.expose(), parameters, salt.expose());
        },
        [this,
         generation = m_generation](Result<enrol::TwoStepResult, enrol::TwoStepError> result) {
            if (generation != m_generation)
                return;
            if (!result)
                std::abort(); // our mistake: parsed halves are valid
            m_result = std::move(*result);
            Q_EMIT changed();
        });
}

void TwoStepViewModel::forget()
{
    ++m_generation;
    m_half.reset();
    m_result.reset();
    m_isTyped = false;
    Q_EMIT changed();
}

QString TwoStepViewModel::title() const
{
    return m_half ? words::title(m_half->draft.issuer, m_half->draft.name) : QString();
}

QString TwoStepViewModel::name() const
{
    return m_half && !m_half->draft.issuer.isEmpty() ? m_half->draft.name : QString();
}

QString TwoStepViewModel::initials() const
{
    return m_half ? words::initials(m_half->draft.issuer, m_half->draft.name) : QString();
}

double TwoStepViewModel::hue() const
{
    return m_half ? words::hue(m_half->draft.issuer, m_half->draft.name) : 0;
}

QString TwoStepViewModel::details() const
{
    return m_half ? words::details(m_half->draft) : QString();
}

QString TwoStepViewModel::plainPart() const
{
    if (!m_result)
        return {};
    // Shown to the user, who types it elsewhere.
    const ByteView part = m_result->code.expose();
    return QString::fromLatin1(reinterpret_cast<const char *>(part.data()), qsizetype(part.size()));
}

QString TwoStepViewModel::part() const
{
    return words::groupedPart(plainPart());
}

QString TwoStepViewModel::spokenPart() const
{
    return words::spokenPart(plainPart());
}

enrol::Draft TwoStepViewModel::draft()
{
    if (!m_half || !m_result)
        std::abort(); // our mistake: the page has no button before
    m_isTyped = true;
    Q_EMIT changed();
    return copyOf(m_half->draft, m_result->secret.clone());
}

void TwoStepViewModel::takeBack(const enrol::Draft &reviewed, bool isCounterUsed)
{
    if (!m_half)
        return;
    m_half->draft.issuer = reviewed.issuer;
    m_half->draft.name = reviewed.name;
    m_half->draft.group = reviewed.group;
    std::uint64_t &counter = m_half->draft.counter;
    if (isCounterUsed && counter < std::numeric_limits<std::uint64_t>::max())
        ++counter;
    m_isTyped = false;
    Q_EMIT changed();
}

} // namespace warifu::adding
