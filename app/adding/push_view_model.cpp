// SPDX-License-Identifier: Apache-2.0
#include "app/adding/push_view_model.h"

#include "app/adding/push_words.h"
#include "app/text/approval_text.h"
#include "app/text/push_text.h"
#include "app/text/time_text.h"
#include "core/engine/engine.h"
#include "core/net/server_url.h"

#include <QDateTime>

namespace warifu::adding {

using servers::privacyidea::EnrolmentUri;
using servers::privacyidea::PushEnrolment;

namespace {

QDateTime local(UnixMilliseconds moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

EnrolmentUri copyOf(const EnrolmentUri &from)
{
    EnrolmentUri to;
    to.token = from.token;
    to.credential = from.credential.clone();
    to.lifetime = from.lifetime;
    to.pollOnly = from.pollOnly;
    return to;
}

} // namespace

PushViewModel::PushViewModel(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{}

PushViewModel::~PushViewModel()
{
    if (m_state == State::Connecting)
        m_engine.signIns().cancelEnrolment();
}

void PushViewModel::show(EnrolmentUri uri)
{
    forget();
    signin::SignIns &signIns = m_engine.signIns();
    if (!std::exchange(m_isFollowing, true)) {
        connect(&signIns, &signin::SignIns::enrolmentReached, this,
                [this](PushEnrolment::Stage stage) {
                    m_stage = stage;
                    Q_EMIT changed();
                });
        connect(&signIns.approvals(), &approvals::ApprovalService::contactChanged, this,
                [this](const approvals::TokenId &token) {
                    if (token == m_token)
                        Q_EMIT contactChanged();
                });
    }
    m_expiresAt = m_engine.clock().now() + uri.lifetime;
    if (const auto same = signIns.tokens().sameAs(uri.token); !same.empty())
        m_knownText = words::knownToken(same.back(), local(m_engine.clock().now()));
    m_uri = std::move(uri);
    setState(State::Review);
}

void PushViewModel::forget()
{
    if (m_state == State::Connecting)
        m_engine.signIns().cancelEnrolment();
    ++m_attempt;
    m_uri.reset();
    m_token.clear();
    m_knownText.clear();
    m_problemText.clear();
    m_remarkText.clear();
    m_isOver = false;
    setState(State::None);
}

QString PushViewModel::title() const
{
    if (!m_uri)
        return {};
    return m_uri->token.issuer.isEmpty() ? server() : m_uri->token.issuer;
}

QString PushViewModel::initials() const
{
    return words::initials(title(), account());
}

double PushViewModel::hue() const
{
    return words::hue(title(), account());
}

QString PushViewModel::account() const
{
    return m_uri ? m_uri->token.label : QString();
}

QString PushViewModel::server() const
{
    const auto url = net::parseUrl(m_uri ? m_uri->token.url : QString());
    return url ? net::originOf(*url) : QString();
}

QString PushViewModel::serial() const
{
    return m_uri ? m_uri->token.serial : QString();
}

QString PushViewModel::product() const
{
    if (!m_uri)
        return {};
    return m_uri->token.product == servers::privacyidea::Product::EduMfa
        ? QStringLiteral("eduMFA")
        : QStringLiteral("privacyIDEA");
}

bool PushViewModel::isPlainHttp() const
{
    return server().startsWith(QLatin1String("http:"));
}

QString PushViewModel::unlockText() const
{
    return m_uri ? words::unlockDemand(m_uri->token.unlock) : QString();
}

std::optional<net::NetError::Code> PushViewModel::refusal() const
{
    const auto url = net::parseUrl(m_uri ? m_uri->token.url : QString());
    if (!url)
        return url.error();
    const auto allowed = net::checkUrl(*url, m_engine.signIns().network());
    return allowed ? std::nullopt : std::optional(allowed.error());
}

QString PushViewModel::refusalText() const
{
    const auto code = m_uri ? refusal() : std::nullopt;
    return code ? words::refusedServer(*code) : QString();
}

QString PushViewModel::goodUntil() const
{
    return m_uri ? text::momentOf(local(m_expiresAt), local(m_engine.clock().now())) : QString();
}

bool PushViewModel::isConnectable() const
{
    return m_state == State::Review && !m_isOver && !refusal();
}

QString PushViewModel::stageText() const
{
    return words::stage(m_stage);
}

QString PushViewModel::fingerprint() const
{
    if (m_token.isEmpty())
        return {};
    const auto token = m_engine.signIns().tokens().find(m_token);
    return token ? words::groupedPart(QString::fromLatin1(token->pin.toHex().toUpper()))
                 : QString();
}

PushViewModel::Contact PushViewModel::contact() const
{
    if (m_token.isEmpty())
        return Contact::Asking;
    const approvals::Contact contact = m_engine.signIns().approvals().contact(m_token);
    if (contact.error)
        return Contact::Failed;
    return contact.lastContact ? Contact::Answered : Contact::Asking;
}

QString PushViewModel::contactText() const
{
    if (m_token.isEmpty())
        return {};
    const approvals::Contact contact = m_engine.signIns().approvals().contact(m_token);
    if (contact.error)
        return text::describe(*contact.error, m_engine.signIns().namesOf(m_token).server);
    return contact.lastContact
        ? text::momentOf(local(*contact.lastContact), local(m_engine.clock().now()))
        : QString();
}

void PushViewModel::connectComputer()
{
    if (!isConnectable())
        return;
    m_problemText.clear();
    m_remarkText.clear();
    signin::SignIns &signIns = m_engine.signIns();
    signIns.run();
    if (const auto problem = signIns.problem())
        return fail(text::describe(*problem), true);
    // Here, and not only in core: each attempt begins a life of its own there.
    if (m_engine.clock().now() >= m_expiresAt)
        return fail(text::describe(EnrolmentError{EnrolmentError::Code::Expired, {}}), false);
    m_stage = PushEnrolment::Stage::MakingKey;
    setState(State::Connecting);
    const int attempt = ++m_attempt;
    signIns.enrol(copyOf(*m_uri),
                  {this, [this, attempt](const signin::SignIns::Enrolled &enrolled) {
                       if (attempt == m_attempt)
                           onEnrolled(enrolled);
                   }});
}

void PushViewModel::onEnrolled(const signin::SignIns::Enrolled &enrolled)
{
    if (!enrolled) {
        setState(State::Review);
        return fail(text::describe(enrolled.error()),
                    servers::privacyidea::isRetryable(enrolled.error().code));
    }
    m_uri->credential.clear(); // spent
    m_token = *enrolled;
    setState(State::Connected);
    Q_EMIT contactChanged();
}

void PushViewModel::fail(const QString &text, bool isRetryable)
{
    m_problemText = text;
    m_isOver = !isRetryable;
    Q_EMIT changed();
}

void PushViewModel::stop()
{
    if (m_state != State::Connecting)
        return;
    m_engine.signIns().cancelEnrolment();
    ++m_attempt;
    if (m_stage != PushEnrolment::Stage::MakingKey)
        m_remarkText = words::stoppedLate();
    setState(State::Review);
}

void PushViewModel::askServer()
{
    if (m_state == State::Connected)
        m_engine.signIns().approvals().wake();
}

void PushViewModel::setState(State state)
{
    const bool isOther = state != m_state;
    m_state = state;
    Q_EMIT changed();
    if (isOther)
        Q_EMIT stateChanged();
}

} // namespace warifu::adding
