// SPDX-License-Identifier: Apache-2.0
#pragma once
// One exchange on its way: limits, certificate pin, redirects, and the one answer at its end.

#include "core/net/http.h"
#include "core/net/http_policy.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace warifu::net {

class HttpCall final : public QObject
{
    Q_OBJECT
public:
    // The URL of request was checked against the policy.
    // tls: made once a client, because reading certificates costs more than a request does.
    HttpCall(QNetworkAccessManager &network, QSslConfiguration tls, Request request,
             HttpPolicy policy, Callback<Result<Response, NetError>> done, QObject *parent);
    ~HttpCall() override;

    void start();

Q_SIGNALS:
    // The answer was given; the call may be deleted.
    void ended();

private:
    void send(const QUrl &url);
    [[nodiscard]] QNetworkReply *post(QNetworkRequest request);
    [[nodiscard]] QNetworkRequest networkRequest(const QUrl &url) const;
    void onTlsErrors(const QList<QSslError> &errors);
    // The connection's key against the pin; true when it may be used.
    bool checkPin();
    void onProgress();
    void onHeaders();
    void onBytes();
    void onFinished();
    void followRedirect(const QByteArray &location);
    [[nodiscard]] NetError networkError() const;
    void dropReply();
    void fail(NetError error);
    void end(Result<Response, NetError> result);

    QNetworkAccessManager &m_network;
    QSslConfiguration m_tls;
    Request m_request;
    HttpPolicy m_policy;
    Callback<Result<Response, NetError>> m_done;
    QPointer<QNetworkReply> m_reply;
    QTimer m_connectTimer, m_idleTimer, m_totalTimer;
    QByteArray m_body;
    TlsProblem m_problem = TlsProblem::None;
    int m_redirects = 0;
    bool m_isOver = false;
};

} // namespace warifu::net
