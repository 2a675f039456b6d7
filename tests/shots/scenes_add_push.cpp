// SPDX-License-Identifier: Apache-2.0
// Adding: a code for sign-in requests, and an account in two steps.
#include "tests/component/adding/push_add_room.h"
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using Push = adding::PushViewModel;
using test::ScriptedServer;
using test::SeenRequest;

QUrl organisation()
{
    return QUrl(QStringLiteral("https://mfa.example.co.jp/ttype/push"));
}

void read(Stage &stage, const QUrl &server, const char *extra = "")
{
    stage.enrolEveryday();
    stage.room.network = test::testPolicy();
    stage.show();
    stage.application().addFromText(test::pushLink(server, QString::fromLatin1(extra)));
    stage.settle();
}

std::function<void(Stage &)> reviewed(const char *extra, double part = 0)
{
    return [=](Stage &stage) {
        read(stage, organisation(), extra);
        if (part > 0)
            stage.scroll(part);
    };
}

void connectNow(Stage &stage)
{
    stage.adding().push()->connectComputer();
    stage.waitFor([&] { return stage.adding().push()->state() != Push::State::Connecting; });
}

// A server that answers every request with this; silent where there is no status.
std::function<void(Stage &)> attempted(const char *status, const QByteArray &body)
{
    return [status = QByteArray(status), body](Stage &stage) {
        auto *const server = new ScriptedServer("server");
        server->onRequest([=](QTcpSocket &socket, const SeenRequest &) {
            if (!status.isEmpty())
                ScriptedServer::answer(socket, body, status);
        });
        read(stage, server->url(QStringLiteral("/ttype/push")));
        server->setParent(&stage.application());
        if (!status.isEmpty())
            return connectNow(stage);
        stage.adding().push()->connectComputer();
        stage.waitFor([&] { return !server->requests().empty(); });
    };
}

// Connected over TLS; the server may go away afterwards.
std::function<void(Stage &)> connected(bool stays, const char *extra = "", double part = 0)
{
    return [=](Stage &stage) {
        const auto server = std::make_shared<test::TlsPushServer>();
        read(stage, server->url(), extra);
        // As long as the window.
        QObject::connect(&stage.application(), &QObject::destroyed, [server] {});
        connectNow(stage);
        Push &push = *stage.adding().push();
        stage.waitFor([&] { return push.contact() == Push::Contact::Answered; });
        if (!stays) {
            server->http.close();
            server->http.dropConnections();
            push.askServer();
            stage.waitFor([&] { return push.contact() == Push::Contact::Failed; });
        }
        if (part > 0)
            stage.scroll(part);
    };
}

std::function<void(Stage &)> half(const char *size, bool isTyped = false)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.addCodes({std::string("otpauth://totp/Example%20Org:hanako%40example.co.jp?issuer="
                                    "Example%20Org&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"
                                    "2step_output=20&2step_difficulty=10000&2step_salt=")
                        + size});
        stage.waitFor([&] { return stage.adding().twoStep()->isReady(); });
        if (isTyped)
            stage.adding().acceptTyped();
        stage.settle();
    };
}

} // namespace

void addPushScenes(Scenes &scenes)
{
    const auto add = [&scenes](const char *name, unsigned shapes,
                               std::function<void(Stage &)> play) {
        scenes.push_back({QString::fromLatin1(name), shapes, std::move(play)});
    };
    add("push-review", Narrow | Wide | Large, reviewed("&poll_only=True&app_force_unlock=pin"));
    add("push-review-end", Narrow | Large, reviewed("&poll_only=True&app_force_unlock=pin", 1));
    add("push-refused", Narrow | Large, [](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.application().addFromText(
            test::pushLink(QUrl(QStringLiteral("http://127.0.0.1:5000/ttype/push"))));
        stage.settle();
    });
    add("push-plain", Usual, [](Stage &stage) {
        read(stage, QUrl(QStringLiteral("http://127.0.0.1:5000/ttype/push")));
    });
    add("push-broken", Usual, reviewed("&pin=maybe"));
    add("push-connecting", Narrow | Large, attempted("", {}));
    add("push-retry", Narrow | Large, attempted("503 Service Unavailable", "{}"));
    add("push-used", Usual, attempted("404 Not Found", test::refusal(601, 0)));
    add("push-done", Narrow | Wide | Large, connected(true));
    add("push-done-end", Narrow | Large, connected(true, "&app_force_unlock=any", 1));
    add("push-done-silent", Usual, connected(false));
    add("push-known", Narrow | Large, [](Stage &stage) {
        const auto server = std::make_shared<test::TlsPushServer>();
        read(stage, server->url());
        QObject::connect(&stage.application(), &QObject::destroyed, [server] {});
        connectNow(stage);
        stage.adding().again();
        stage.application().addFromText(test::pushLink(server->url()));
        stage.settle();
    });
    add("two-step", Narrow | Wide | Large, half("8"));
    add("two-step-long", Narrow | Large, half("40"));
    add("two-step-typed", Narrow | Large, half("8", true));
}

} // namespace warifu::shots
