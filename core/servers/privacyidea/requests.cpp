// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/requests.h"

#include "core/net/form.h"

namespace warifu::servers::privacyidea {

namespace {

// A thousand open challenges fit, so that a flood does not hide them all; ten megabytes do not.
constexpr qsizetype kMostPollBytes = 4 * 1024 * 1024;

net::Request post(const QUrl &url, const net::Form &form)
{
    net::Request request;
    request.method = net::Method::Post;
    request.url = url;
    request.body = net::formatForm(form);
    request.contentType = net::kFormType;
    return request;
}

} // namespace

net::Request rolloutRequest(const QUrl &url, const QString &serial, const SecretBytes &credential,
                            ByteView publicKey)
{
    // It goes into the form, over TLS, once.
    const ByteView secret = credential.expose();
    const QByteArray key(reinterpret_cast<const char *>(publicKey.data()),
                         qsizetype(publicKey.size()));
    net::Request request =
        post(url,
             {{"enrollment_credential",
               QByteArray(reinterpret_cast<const char *>(secret.data()), qsizetype(secret.size()))},
              {"serial", serial.toUtf8()},
              {"fbtoken", "no_firebase_token"}, // must be there; means: this client polls
              {"pubkey", key.toBase64()},
              {"capabilities", R"(["decline_reason"])"}});
    request.limits.idle = std::chrono::seconds(30);
    request.limits.total = std::chrono::seconds(40);
    return request;
}

net::Request pollRequest(const QUrl &url, const QString &serial, const QByteArray &timestamp,
                         ByteView signature)
{
    const QByteArray query = net::formatForm({{"serial", serial.toUtf8()},
                                              {"timestamp", timestamp},
                                              {"signature", formatSignature(signature)}});
    QByteArray target = url.toEncoded();
    target += (url.hasQuery() ? '&' : '?') + query;
    net::Request request;
    request.url = QUrl::fromEncoded(target, QUrl::StrictMode);
    request.limits.total = std::chrono::seconds(15);
    request.limits.bytes = kMostPollBytes;
    return request;
}

net::Request answerRequest(const QUrl &url, const QByteArray &nonce, const QString &serial,
                           const AnswerText &text, ByteView signature)
{
    net::Form form{{"serial", serial.toUtf8()}, {"nonce", nonce}};
    if (!text.option.isEmpty())
        form.emplaceBack("presence_answer", text.option);
    if (text.declines)
        form.emplaceBack("decline", "1");
    if (!text.reason.isEmpty())
        form.emplaceBack("decline_reason", text.reason);
    form.emplaceBack("signature", formatSignature(signature));
    return post(url, form);
}

} // namespace warifu::servers::privacyidea
