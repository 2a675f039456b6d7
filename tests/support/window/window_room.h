// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything behind the window, over a fake keychain, clipboard and camera, with a clock that the
// test moves. Codes are computed from real secrets in a real vault.

#include "app/viewmodels/application.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_clipboard.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/window/fake_sources.h"

#include <QDir>
#include <QThread>

namespace warifu::test {

// What a test account is; the secret is the RFC's unless seed says otherwise.
struct Sample
{
    const char *issuer = "";
    const char *name = "";
    otp::Kind kind = otp::Kind::Totp;
    int period = 30;
    const char *group = "";
    bool pinned = false;
    std::uint64_t seed = 0; // 0: 12345678901234567890, as RFC 4226 and RFC 6238
};

class WindowRoom
{
public:
    explicit WindowRoom(net::HttpPolicy network = {})
    {
        room.network = std::move(network);
        room.restart();
        start();
    }

    // As if the program ended and began again; the vault is not opened.
    void restart(engine::KeystoreChoice choice = engine::KeystoreChoice::Automatic)
    {
        application.reset();
        room.restart(choice);
        start();
    }
    // Opens the vault and waits; arguments as on the command line.
    void open(const QStringList &arguments = {})
    {
        application->start(arguments);
        settle();
    }
    // Until nothing happens any more, key derivations on other threads included.
    void settle()
    {
        runPendingEvents();
        for (int i = 0;
             i < 6000 && application->vault()->isBusy() && keychain.waitingOperations() == 0; ++i) {
            QThread::msleep(1); // a key is being derived on another thread
            runPendingEvents();
        }
    }
    // Time goes by, and the window's timer hears of it.
    void pass(std::chrono::milliseconds step)
    {
        room.clock.advance(step);
        application->ticker().tick();
    }

    [[nodiscard]] static vault::NewAccount accountOf(const Sample &sample, int number)
    {
        vault::NewAccount fresh;
        std::array<std::uint8_t, 16> id{0xA0};
        id[14] = std::uint8_t(number >> 8);
        id[15] = std::uint8_t(number);
        fresh.account.id = accounts::AccountId(id);
        fresh.account.parameters.kind = sample.kind;
        fresh.account.parameters.period = std::chrono::seconds(sample.period);
        fresh.account.issuer = QString::fromUtf8(sample.issuer);
        fresh.account.name = QString::fromUtf8(sample.name);
        fresh.account.group = QString::fromUtf8(sample.group);
        fresh.account.pinned = sample.pinned;
        fresh.secret = EngineRoom::secret("12345678901234567890");
        if (sample.seed != 0) {
            SeededEntropy entropy(sample.seed);
            // Test data.
            entropy.fill(fresh.secret.exposeWritable());
        }
        return fresh;
    }
    // In one transaction; the n-th account ever added has the id of accountOf(.., n).
    bool add(const std::vector<Sample> &samples)
    {
        vault::Change change;
        for (const Sample &sample : samples)
            change.add.push_back(accountOf(sample, m_added++));
        return commit(std::move(change));
    }
    bool commit(vault::Change change)
    {
        Answer<EngineRoom::Done> answer;
        vault().commit(std::move(change), answer.callback());
        return answer.arrives() && answer->has_value();
    }
    void breakFile(bool isBroken) { room.breakCatalogue(isBroken); }

    [[nodiscard]] vault::Vault &vault() { return room.engine->vault(); }
    [[nodiscard]] viewmodels::AccountsViewModel &accounts() { return *application->accounts(); }
    [[nodiscard]] viewmodels::AccountListModel &list() { return *accounts().list(); }
    [[nodiscard]] QString at(int row, int role)
    {
        return list().data(list().index(row), role).toString();
    }
    // What the rows show, from the top.
    [[nodiscard]] QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < list().count(); ++row)
            titles += at(row, viewmodels::AccountListModel::TitleRole);
        return titles;
    }
    [[nodiscard]] viewmodels::Navigation::Page page() const
    {
        return application->navigation()->page();
    }

    FakeKeystore keychain;
    EngineRoom room{keychain};
    FakeClipboard clipboard;
    FakeSources sources;
    std::unique_ptr<viewmodels::Application> application;

private:
    void start()
    {
        application = std::make_unique<viewmodels::Application>(*room.engine, clipboard, &sources);
    }

    int m_added = 0;
};

} // namespace warifu::test
