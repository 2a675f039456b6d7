// SPDX-License-Identifier: Apache-2.0
// A challenge with the fuzzer's fields under a genuine signature, so that everything behind the
// signature is reached too. The fields are parted by NUL.

#include "core/crypto/signature.h"
#include "core/servers/privacyidea/challenge_list.h"
#include "core/servers/privacyidea/signed_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdlib>

using namespace warifu;
using namespace warifu::servers::privacyidea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

QString signature(const crypto::PrivateKey &key, const QByteArray &message)
{
    return QString::fromLatin1(formatSignature(crypto::sign(key, view(message))));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A P-256 key signs a hundred times faster than an RSA key; the code behind is the same.
    static const auto key = crypto::PrivateKey::makeEcP256();
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    QStringList fields;
    for (const QByteArray &part : input.split('\0'))
        fields.append(QString::fromUtf8(part));
    const auto field = [&fields](qsizetype i, const char *standard) {
        return fields.value(i).isEmpty() ? QString::fromLatin1(standard) : fields[i];
    };
    ChallengeText text{field(0, "NONCE"),
                       field(1, "https://h/push"),
                       field(2, "PIPU0000F295"),
                       field(3, "q"),
                       field(4, "t"),
                       field(5, "1"),
                       std::nullopt};
    QJsonObject object{
        {QStringLiteral("nonce"), text.nonce},   {QStringLiteral("url"), text.url},
        {QStringLiteral("serial"), text.serial}, {QStringLiteral("question"), text.question},
        {QStringLiteral("title"), text.title},   {QStringLiteral("sslverify"), text.sslVerify}};
    if (!fields.value(6).isEmpty()) {
        text.requirePresence = fields[6];
        object[QLatin1String("require_presence")] = fields[6];
    }
    object[QLatin1String("signature")] = signature(key, challengeMessage(text));
    if (!fields.value(7).isEmpty()) {
        object[QLatin1String("capabilities")] = fields[7];
        object[QLatin1String("capabilities_signature")] =
            signature(key,
                      R"({"capabilities":)" + fields[7].toUtf8() + R"(,"nonce":")"
                          + text.nonce.toUtf8() + R"("})");
    }
    const auto list =
        parseChallengeList(QJsonArray{object},
                           {QStringLiteral("id"), QStringLiteral("PIPU0000F295"), key.publicKey(),
                            unixSeconds(0), std::chrono::seconds(120)});
    if (!list || list->challenges.size() + list->faults.size() != 1)
        std::abort();
    for (const auto &challenge : list->challenges) {
        const bool hasOptions = challenge.presence == approvals::Presence::Option;
        const bool isGood = challenge.nonce.size() <= approvals::kMaxNonce
            && !challenge.nonce.contains('|') && challenge.title.size() <= approvals::kMaxTitle
            && challenge.question.size() <= approvals::kMaxQuestion
            && (hasOptions ? challenge.options.size() >= 2 && challenge.options.size() <= 10
                           : challenge.options.empty());
        if (!isGood)
            std::abort();
    }
    return 0;
}
