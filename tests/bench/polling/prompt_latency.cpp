// SPDX-License-Identifier: Apache-2.0
// The program's sign-ins without a window, for latency.py: enrols, polls, and says on stdout when
// the prompt is ready. Commands on stdin, one a line: enrol URI | active | idle | approve

#include "app/signin/sign_in_desk.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <ctime>
#include <iostream>
#include <unistd.h>

using namespace warifu;
using prompt::PromptViewModel;

namespace {

// The clock of Python's time.monotonic().
double monotonic()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

void say(const char *word)
{
    std::printf("%s %.6f\n", word, monotonic());
    std::fflush(stdout);
}

class NoNotices final : public platform::Notifier
{
public:
    void show(const platform::Notification &) override {}
    void withdraw(const QString &) override {}
};

class Latency
{
public:
    Latency()
    {
        m_room.network.plainHttp = net::PlainHttp::Loopback;
        // The vault's clock is a test's; sign-ins need the real one.
        engine::EngineOptions options;
        options.home = m_room.home();
        options.cost = {1, 8 * 1024};
        options.network = m_room.network;
        m_room.engine.reset();
        m_engine = std::make_unique<engine::Engine>(options, m_keychain, m_clock, m_entropy);
        test::Answer<test::EngineRoom::Opened> opened;
        m_engine->open({}, opened.callback());
        if (!opened.arrives() || !*opened)
            qFatal("no vault");
        const auto copyNothing = [](const QString &) {};
        m_desk = std::make_unique<app_signin::SignInDesk>(*m_engine, m_entropy, m_notices,
                                                          copyNothing, copyNothing);
        approvals::ApprovalPolicy policy;
        policy.approveDelay = {}; // approvals only make room for the next request
        service().setPolicy(policy);
        m_desk->prompt().open(); // it comes up by itself three times only
        QObject::connect(&m_desk->prompt(), &PromptViewModel::changed, [this] { follow(); });
    }
    void obey(const QStringList &words)
    {
        const QString verb = words.value(0);
        if (verb == QLatin1String("enrol"))
            enrol(words.value(1).toUtf8());
        else if (verb == QLatin1String("active"))
            m_engine->signIns().setAttention(approvals::Attention::Active);
        else if (verb == QLatin1String("idle"))
            m_engine->signIns().setAttention(approvals::Attention::Idle);
        else if (verb == QLatin1String("approve"))
            approve();
    }

private:
    approvals::ApprovalService &service() { return m_engine->signIns().approvals(); }
    void enrol(const QByteArray &text)
    {
        auto uri = servers::privacyidea::parseEnrolmentUri(
            {text.constData(), std::size_t(text.size())}, net::PlainHttp::Loopback);
        if (!uri)
            return say("failed");
        m_engine->signIns().enrol(std::move(*uri),
                                  {&m_context, [](signin::SignIns::Enrolled enrolled) {
                                       say(enrolled ? "enrolled" : "failed");
                                   }});
    }
    void approve()
    {
        if (const auto id = m_desk->prompt().current(); id != 0)
            service().post(approvals::book::Approve{id, {}, {}});
    }
    void follow()
    {
        const auto state = m_desk->prompt().state();
        if (state == std::exchange(m_state, state))
            return;
        if (state == PromptViewModel::State::Asking)
            say("ready");
        else if (state == PromptViewModel::State::Approved)
            QMetaObject::invokeMethod(
                &m_context,
                [this] {
                    m_desk->prompt().next();
                    m_desk->prompt().open();
                    say("approved");
                },
                Qt::QueuedConnection);
    }

    QObject m_context;
    SystemClock m_clock;
    SystemEntropy m_entropy;
    test::FakeKeystore m_keychain;
    test::EngineRoom m_room{m_keychain};
    NoNotices m_notices;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<app_signin::SignInDesk> m_desk;
    PromptViewModel::State m_state = PromptViewModel::State::Idle;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Latency latency;
    QByteArray line;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [&] {
        char bytes[4096];
        const ssize_t size = read(STDIN_FILENO, bytes, sizeof bytes);
        if (size <= 0)
            return QCoreApplication::quit();
        line.append(bytes, size);
        for (qsizetype end; (end = line.indexOf('\n')) >= 0; line.remove(0, end + 1))
            latency.obey(QString::fromUtf8(line.left(end)).split(QLatin1Char(' ')));
    });
    return QCoreApplication::exec();
}
