// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts and deliveries that the tests of this room share; the facts of ../shared's vectors.

#include "core/reports/outbox.h"
#include "core/reports/security_event.h"

#include <QTest>

namespace warifu::test {

using namespace std::chrono_literals;

inline constexpr UnixMilliseconds kStart = unixSeconds(1'800'000'000);

inline reports::ReportFacts factsOfVector()
{
    reports::ReportFacts facts;
    facts.cause = QStringLiteral("push-7f1d2c");
    facts.subject.user = reports::IssuerSubject{QStringLiteral("https://idp.example.com/"),
                                                QStringLiteral("jane@example.com")};
    facts.eventAt = unixSeconds(1'794'999'990);
    facts.nonce = "abc";
    facts.server = QStringLiteral("https://push.example.com");
    facts.application = QStringLiteral("VPN");
    facts.address = QStringLiteral("203.0.113.7");
    facts.promptsLastHour = 6;
    facts.reasons = {{QStringLiteral("en"),
                      QStringLiteral("User reported a sign-in request they did not start")}};
    return facts;
}

inline reports::Delivery deliveryOf(const QString &id,
                                    const QString &endpoint = QStringLiteral("https://a.example/"))
{
    reports::Delivery delivery;
    delivery.id = id;
    delivery.cause = QStringLiteral("cause-") + id;
    delivery.account = QStringLiteral("account-1");
    delivery.endpoint = endpoint;
    delivery.body = "eyJ." + id.toLatin1();
    delivery.createdAt = kStart;
    return delivery;
}

} // namespace warifu::test
