// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/challenge_list.h"

#include "core/base/untrusted_text.h"
#include "core/crypto/signature.h"
#include "core/net/server_url.h"
#include "core/servers/privacyidea/canonical_json.h"
#include "core/servers/privacyidea/signed_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warifu::servers::privacyidea {

namespace {

using approvals::Challenge;
using Fault = ChallengeFault;

constexpr qsizetype kMostRaw = 16 * 1024; // of one string

std::optional<QString> text(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object[QLatin1String(name)];
    if (!value.isString() || value.toString().size() > kMostRaw)
        return std::nullopt;
    return value.toString();
}

bool isNonce(const QString &nonce)
{
    return !nonce.isEmpty() && nonce.size() <= approvals::kMaxNonce
        && std::ranges::all_of(nonce, [](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7F && c != QLatin1Char('|');
           });
}

bool isSignedBy(const crypto::PublicKey &key, const QByteArray &message, const QString &signature)
{
    return crypto::verify(
        key,
        {reinterpret_cast<const std::uint8_t *>(message.constData()), std::size_t(message.size())},
        parseSignature(signature));
}

Result<ChallengeText, Fault> readText(const QJsonObject &object, const QString &serial)
{
    const auto nonce = text(object, "nonce"), url = text(object, "url"),
               named = text(object, "serial"), question = text(object, "question"),
               title = text(object, "title"), sslVerify = text(object, "sslverify");
    if (!nonce || !url || !named || !question || !title || !sslVerify)
        return failure(Fault::Field);
    if (*named != serial)
        return failure(Fault::OtherToken);
    // These three cannot hold a '|', so a signed message is taken apart in one way only.
    if (!isNonce(*nonce))
        return failure(Fault::Nonce);
    if (!net::parseUrl(*url) || url->contains(QLatin1Char('|')))
        return failure(Fault::Url);
    // Signed, so it has to be read; what it asks for is never done: certificates are always
    // checked.
    if (*sslVerify != QLatin1String("0") && *sslVerify != QLatin1String("1"))
        return failure(Fault::SslVerify);
    ChallengeText result{*nonce, *url, *named, *question, *title, *sslVerify, std::nullopt};
    if (object.contains(QLatin1String("require_presence"))) {
        result.requirePresence = text(object, "require_presence");
        if (!result.requirePresence)
            return failure(Fault::Field);
    }
    return result;
}

Result<std::vector<QString>, Fault> readOptions(const QString &joined)
{
    std::vector<QString> options;
    for (const QString &option : joined.split(QLatin1Char(','))) {
        // Shown as it is signed: nothing that would have to be cleaned.
        if (option.isEmpty() || option.size() > approvals::kMaxOption
            || sanitized(option, approvals::kMaxOption) != option
            || std::ranges::find(options, option) != options.end())
            return failure(Fault::Presence);
        options.push_back(option);
    }
    if (options.size() < 2 || options.size() > 10)
        return failure(Fault::Presence);
    return options;
}

bool allows(const QJsonValue &capability, const char *word)
{
    // Present and not false; a future server may list the values it takes.
    if (!capability.isObject())
        return !capability.isUndefined() && capability != QJsonValue(false);
    const QJsonValue values = capability[QLatin1String("values")];
    return values.isUndefined() || values.toArray().contains(QLatin1String(word));
}

// Whether reasons may be sent. Capabilities that we cannot read, or without signature, are none.
Result<bool, Fault> readTakesReason(const QJsonObject &object, const QString &nonce,
                                    const crypto::PublicKey &key)
{
    const auto signature = text(object, "capabilities_signature");
    QJsonValue capabilities = object[QLatin1String("capabilities")];
    if (!signature || capabilities.isUndefined())
        return false;
    if (capabilities.isString())
        capabilities = QJsonDocument::fromJson(capabilities.toString().toUtf8()).object();
    if (!capabilities.isObject() || capabilities.toObject().isEmpty())
        return false;
    const auto message = canonicalJson(QJsonObject{{QStringLiteral("capabilities"), capabilities},
                                                   {QStringLiteral("nonce"), nonce}});
    if (!message)
        return false;
    if (!isSignedBy(key, *message, *signature))
        return failure(Fault::Capabilities);
    const QJsonValue reason = capabilities[QLatin1String("decline_reason")];
    return allows(reason, "cancelled") && allows(reason, "unknown_trigger");
}

Result<Challenge, Fault> readChallenge(const QJsonValue &value, const ChallengeContext &context)
{
    if (!value.isObject())
        return failure(Fault::NotObject);
    const QJsonObject object = value.toObject();
    const auto raw = readText(object, context.serial);
    if (!raw)
        return failure(raw.error());
    const auto signature = text(object, "signature");
    if (!signature || !isSignedBy(context.serverKey, challengeMessage(*raw), *signature))
        return failure(Fault::Signature);
    Challenge challenge;
    if (raw->requirePresence) {
        auto options = readOptions(*raw->requirePresence);
        if (!options)
            return failure(options.error());
        challenge.presence = approvals::Presence::Option;
        challenge.options = std::move(*options);
    }
    const auto takesReason = readTakesReason(object, raw->nonce, context.serverKey);
    if (!takesReason)
        return failure(takesReason.error());
    challenge.token = context.token;
    challenge.nonce = raw->nonce.toLatin1();
    challenge.title = sanitized(raw->title, approvals::kMaxTitle);
    challenge.question = sanitized(raw->question, approvals::kMaxQuestion);
    challenge.takesReason = *takesReason;
    challenge.receivedAt = context.receivedAt;
    challenge.expiresAt = context.receivedAt + context.lifetime;
    challenge.answerContext = raw->url.toUtf8();
    return challenge;
}

} // namespace

std::optional<ChallengeList> parseChallengeList(const QJsonValue &value,
                                                const ChallengeContext &context)
{
    if (!value.isArray())
        return std::nullopt;
    ChallengeList list;
    int count = 0;
    for (const QJsonValue &item : value.toArray()) {
        if (++count > kMostChallenges) {
            list.faults.push_back(Fault::TooMany);
            continue;
        }
        auto challenge = readChallenge(item, context);
        if (!challenge) {
            list.faults.push_back(challenge.error());
            continue;
        }
        const bool isRepeated = std::ranges::any_of(
            list.challenges, [&](const Challenge &one) { return one.nonce == challenge->nonce; });
        if (isRepeated)
            list.faults.push_back(Fault::Repeated);
        else
            list.challenges.push_back(std::move(*challenge));
    }
    return list;
}

} // namespace warifu::servers::privacyidea
