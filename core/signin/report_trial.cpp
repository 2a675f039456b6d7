// SPDX-License-Identifier: Apache-2.0
// A trial delivery to the receiver of reports: the same bytes on the same way, but about nobody.
#include "core/base/text_field.h"
#include "core/net/server_url.h"
#include "core/reports/verification.h"
#include "core/signin/report_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace warifu::signin {

using namespace reports;

namespace {

ReportDesk::Trial trialOf(const Result<net::Response, net::NetError> &response)
{
    using What = ReportDesk::Trial::What;
    ReportDesk::Trial trial;
    if (!response) {
        trial.what = What::NoAnswer;
        trial.network = response.error().code;
        return trial;
    }
    trial.status = response->status;
    trial.what = trial.status >= 200 && trial.status < 300 ? What::Delivered : What::Refused;
    if (trial.what == What::Refused)
        trial.error = parseReceiverError(response->body);
    return trial;
}

} // namespace

void ReportDesk::sendTrial(Callback<Trial> done)
{
    const ReportSender to = sender();
    const auto url = net::parseUrl(to.endpoint);
    auto key = crypto::PrivateKey::parsePkcs8(to.privateKey.clone());
    if (to.endpoint.isEmpty() || !url || !key)
        return done.later(Trial{});
    const SenderSigner signer(std::move(*key));
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    const QString id = makeEventId(m_entropy);
    net::Request request;
    request.method = net::Method::Post;
    request.url = *url;
    request.limits.bytes = kMaxReceiverBody;
    if (to.form == DeliveryForm::SecurityEvent) {
        const auto claims = formatVerification({thumbprintIssuer(signer.keyId()), to.audience},
                                               signer.keyId(), id, now);
        if (!claims)
            return done.later(Trial{});
        auto token = formatToken(*claims, signer);
        if (!token)
            return done.later(Trial{});
        request.body = std::move(*token);
        request.contentType = QByteArrayLiteral("application/secevent+jwt");
    } else {
        request.body = formatWebhookTrial(id, now);
        request.contentType = QByteArrayLiteral("application/json");
    }
    // Goes into the request's header, as RFC 6750 wants it.
    request.bearer = toByteArray(to.bearer.expose());
    m_http.send(
        std::move(request),
        Callback<Result<net::Response, net::NetError>>(
            this,
            [done = std::move(done)](const Result<net::Response, net::NetError> &response) mutable {
                done(trialOf(response));
            }));
}

QByteArray ReportDesk::publicKeySet() const
{
    auto key = crypto::PrivateKey::parsePkcs8(sender().privateKey.clone());
    if (!key)
        return {};
    QJsonObject jwk = QJsonDocument::fromJson(key->publicKey().formatJwk()).object();
    const SenderSigner signer(std::move(*key));
    jwk.insert(QStringLiteral("kid"), signer.keyId());
    jwk.insert(QStringLiteral("alg"),
               signer.algorithm() == SignatureAlgorithm::Rs256 ? QStringLiteral("RS256")
                                                               : QStringLiteral("ES256"));
    jwk.insert(QStringLiteral("use"), QStringLiteral("sig"));
    return QJsonDocument(QJsonObject{{QStringLiteral("keys"), QJsonArray{jwk}}}).toJson();
}

} // namespace warifu::signin
