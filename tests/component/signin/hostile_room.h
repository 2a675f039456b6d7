// SPDX-License-Identifier: Apache-2.0
#pragma once
// A whole program with one enrolled token, its desk without a window, and all the words it has.

#include "app/signin/sign_in_desk.h"
#include "core/approvals/book_format.h"
#include "tests/component/signin/signin_room.h"
#include "tests/support/prompt/fake_ports.h"

#include <QMetaProperty>
#include <QTest>

namespace warifu::test {

// In everything that a hostile server says of itself.
inline const QString kEvil = QStringLiteral("EVILWORD");
inline const QString kNonce = QStringLiteral("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC");

struct HostileRoom
{
    FakeKeystore keychain;
    PushServer server;
    SeededEntropy entropy;
    FakeNotifier notifier;
    SignInRoom app{keychain};
    std::unique_ptr<app_signin::SignInDesk> desk;
    approvals::TokenId token;
    int notified = 0;
    int rejected = 0;

    HostileRoom()
    {
        if (!app.open())
            qFatal("no vault");
        token = app.plant(server);
        desk = std::make_unique<app_signin::SignInDesk>(
            *app.room.engine, entropy, notifier, [](const QString &) {}, [](const QString &) {});
        QObject::connect(&app.approvals(), &approvals::ApprovalService::notify,
                         [this] { ++notified; });
        QObject::connect(&app.approvals(), &approvals::ApprovalService::rejected,
                         [this](const auto &, int count) { rejected += count; });
    }
    // One poll, from its beginning to what comes of it.
    void poll()
    {
        int contacts = 0;
        const auto counting = QObject::connect(
            &app.approvals(), &approvals::ApprovalService::contactChanged, [&] { ++contacts; });
        app.approvals().wake();
        if (!QTest::qWaitFor([&] { return contacts > 0; }, 60'000))
            qFatal("no end of a poll");
        QObject::disconnect(counting);
        if (!QTest::qWaitFor([&] { return app.approvals().isSettled(); }, 60'000))
            qFatal("the service does not settle");
    }
    // Everything that is on screen, in a notification, in the log or in what is stored.
    [[nodiscard]] QString words()
    {
        QString all;
        const auto add = [&all](QObject &object) {
            const QMetaObject *const meta = object.metaObject();
            for (int at = 0; at < meta->propertyCount(); ++at)
                all += meta->property(at).read(&object).toString() + QLatin1Char('\n');
        };
        add(desk->prompt());
        add(desk->requests());
        for (auto *list : {desk->prompt().origin(), desk->requests().tokens(),
                           desk->requests().waiting(), desk->requests().history()})
            for (int row = 0; row < list->count(); ++row)
                for (const QByteArray &role : list->roleNames())
                    all += list->at(row, role.constData()).toString() + QLatin1Char('\n');
        for (const auto &[key, notice] : notifier.shown)
            all += notice.title + notice.body + QLatin1Char('\n');
        if (const auto *const log = app.signIns().activity().log())
            log->forEach({}, [&all](const activity::Entry &entry) {
                if (entry.event)
                    all += entry.event->account + entry.event->application + entry.event->detail;
            });
        const auto book = approvals::formatBook(app.approvals().book());
        return all
            + QString::fromLatin1(reinterpret_cast<const char *>(book.data()),
                                  qsizetype(book.size()));
    }
    [[nodiscard]] QJsonObject evil(QJsonObject fields = challengeFields()) const
    {
        fields[QLatin1String("url")] = server.url();
        fields[QLatin1String("question")] = kEvil;
        return fields;
    }
};

} // namespace warifu::test
