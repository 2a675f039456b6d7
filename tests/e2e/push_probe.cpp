// SPDX-License-Identifier: Apache-2.0
// A push client without a screen or a vault, for tests against real servers. One command a line on
// stdin, one JSON object a line on stdout:
//     enrol URI | fetch ID | answer ID NONCE approve|cancel|unsure|report [OPTION] | skew SECONDS
//     twostep SECRET SALT-SIZE OUTPUT-SIZE ITERATIONS

#include "core/base/base32.h"
#include "core/enrol/two_step.h"
#include "core/net/http_client.h"
#include "core/servers/privacyidea/push_client.h"
#include "core/servers/privacyidea/push_enrolment.h"

#include "tests/support/answer.h"
#include "tests/support/servers/memory_tokens.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

namespace {

class SkewedClock final : public Clock
{
public:
    std::chrono::seconds skew{0};
    UnixMilliseconds now() const override { return m_system.now() + skew; }

private:
    SystemClock m_system;
};

QJsonObject error(const char *what, int code)
{
    return {{QStringLiteral("error"), QLatin1String(what)}, {QStringLiteral("code"), code}};
}

class Probe
{
public:
    explicit Probe(net::HttpPolicy policy) : m_http(std::move(policy)) {}

    QJsonObject run(const QStringList &words)
    {
        const QString verb = words.value(0);
        if (verb == QLatin1String("enrol"))
            return enrol(words.value(1).toUtf8());
        if (verb == QLatin1String("fetch"))
            return fetch(words.value(1));
        if (verb == QLatin1String("answer"))
            return answer(words);
        if (verb == QLatin1String("skew")) {
            m_clock.skew = std::chrono::seconds(words.value(1).toInt());
            return {};
        }
        if (verb == QLatin1String("twostep"))
            return twoStep(words);
        return error("usage", 0);
    }

private:
    QJsonObject enrol(const QByteArray &text)
    {
        auto uri = parseEnrolmentUri({text.constData(), std::size_t(text.size())},
                                     net::PlainHttp::Loopback);
        if (!uri)
            return error("uri", int(uri.error()));
        PushEnrolment enrolment(m_http, m_tokens, m_clock, std::move(*uri));
        Answer<Result<approvals::TokenId, EnrolmentError>> done;
        enrolment.start(done.callback());
        if (!done.arrives())
            return error("silence", 0);
        if (!done->has_value())
            return error("enrolment", int(done->error().code));
        return {{QStringLiteral("id"), **done}};
    }

    QJsonObject fetch(const QString &id)
    {
        Answer<Result<approvals::Fetched, approvals::ServerError>> done;
        m_client.fetch(id, done.callback());
        if (!done.arrives())
            return error("silence", 0);
        if (!done->has_value())
            return error("server", int(done->error()));
        m_challenges = (*done)->challenges;
        QJsonArray list;
        for (const auto &challenge : m_challenges)
            list.append(QJsonObject{{QStringLiteral("nonce"), QString::fromLatin1(challenge.nonce)},
                                    {QStringLiteral("title"), challenge.title},
                                    {QStringLiteral("question"), challenge.question},
                                    {QStringLiteral("takes_reason"), challenge.takesReason},
                                    {QStringLiteral("options"),
                                     QJsonArray::fromStringList(QStringList(
                                         challenge.options.begin(), challenge.options.end()))}});
        return {{QStringLiteral("challenges"), list},
                {QStringLiteral("rejected"), (*done)->rejected},
                {QStringLiteral("offset"), qint64(m_client.clockOffset(id).count())}};
    }

    QJsonObject answer(const QStringList &words)
    {
        static const QHash<QString, approvals::Answer> answers{
            {QStringLiteral("approve"), approvals::Answer::Approve},
            {QStringLiteral("cancel"), approvals::Answer::Cancel},
            {QStringLiteral("unsure"), approvals::Answer::NotSure},
            {QStringLiteral("report"), approvals::Answer::Report}};
        for (const auto &challenge : m_challenges) {
            if (challenge.token != words.value(1)
                || QString::fromLatin1(challenge.nonce) != words.value(2))
                continue;
            Answer<Result<approvals::Delivered, approvals::ServerError>> done;
            m_client.answer(challenge, answers.value(words.value(3)), words.value(4),
                            done.callback());
            if (!done.arrives())
                return error("silence", 0);
            if (!done->has_value())
                return error("server", int(done->error()));
            return {{QStringLiteral("accepted"), (*done)->isAccepted},
                    {QStringLiteral("display_code"), (*done)->displayCode}};
        }
        return error("no such challenge", 0);
    }

    QJsonObject twoStep(const QStringList &words)
    {
        SystemEntropy entropy;
        const auto half = parseBase32(words.value(1).toStdString());
        if (!half)
            return error("secret", int(half.error().code));
        const auto made = enrol::makeTwoStep(
            half->expose(),
            {words.value(2).toUInt(), words.value(3).toUInt(), words.value(4).toUInt()}, entropy);
        if (!made)
            return error("two step", int(made.error()));
        const auto text = [](ByteView bytes) {
            return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                              qsizetype(bytes.size()));
        };
        return {
            {QStringLiteral("code"), QString::fromLatin1(text(made->code.expose()))},
            {QStringLiteral("secret"), QString::fromLatin1(text(made->secret.expose()).toHex())}};
    }

    SkewedClock m_clock;
    net::HttpClient m_http;
    MemoryTokens m_tokens;
    PushClient m_client{m_http, m_tokens, m_clock};
    std::vector<approvals::Challenge> m_challenges;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    net::HttpPolicy policy;
    policy.plainHttp = net::PlainHttp::Loopback;
    Probe probe(policy);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto words = QString::fromStdString(line).split(QLatin1Char(' '));
        std::puts(QJsonDocument(probe.run(words)).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
    return 0;
}
