// SPDX-License-Identifier: Apache-2.0
#pragma once
// The add-account flow over a vault with a fake keychain, and sources that the test fills.

#include "app/adding/add_view_model.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/window/fake_sources.h"
#include "tests/unit/enrol/protobuf_text.h"

#include <QDir>

namespace warifu::test {

using Step = adding::AddViewModel::Step;
using Way = adding::AddViewModel::Way;

// Secrets of RFC 4226 ("12345678901234567890") and another one.
inline QString rfcSecret()
{
    return QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}
inline QString otherSecret()
{
    return QStringLiteral("MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U");
}

inline QString linkOf(const QString &issuer, const QString &secret = rfcSecret(),
                      const QString &extra = {}, const QString &type = QStringLiteral("totp"))
{
    return QStringLiteral("otpauth://%1/%2:taro?secret=%3&issuer=%2%4")
        .arg(type, QString::fromLatin1(QUrl::toPercentEncoding(issuer)), secret, extra);
}

// Part number (from 0) of an export with this many parts, with one account of its own secret.
inline QString partOf(int number, int parts, int batchId = 7)
{
    namespace pb = enrol::test;
    const QByteArray name = QByteArrayLiteral("part ") + QByteArray::number(number);
    const QByteArray secret = QByteArrayLiteral("1234567890123456789") + char('0' + number);
    const QByteArray account =
        pb::bytes(1,
                  pb::bytes(1, secret) + pb::bytes(2, name) + pb::bytes(3, "Example")
                      + pb::number(4, 1) + pb::number(5, 1) + pb::number(6, 2));
    return QString::fromLatin1(pb::migrationUri(account + pb::batch(parts, number, batchId)));
}

class AddRoom
{
public:
    // network: what sign-in approval may talk to.
    explicit AddRoom(net::HttpPolicy network = {})
    {
        room.network = std::move(network);
        room.restart();
        if (!room.open())
            qFatal("no vault");
        adding::AddOptions options;
        options.sources = &sources;
        options.cameraSettle = std::chrono::milliseconds(0);
        options.entropy = &room.entropy;
        options.copyCode = [this](const QString &code) { copied = code; };
        add = std::make_unique<adding::AddViewModel>(*room.engine, nullptr, std::move(options));
    }

    void settle() { runPendingEvents(); }
    [[nodiscard]] Step step() const { return add->step(); }
    void save()
    {
        add->save();
        settle();
    }
    void breakFile(bool isBroken) { room.breakCatalogue(isBroken); }
    // Issuers in the vault, in its order.
    [[nodiscard]] QStringList stored()
    {
        QStringList names;
        for (const auto &account : room.engine->vault().catalogue().accounts())
            names.append(account.issuer);
        return names;
    }
    [[nodiscard]] QString draft(int row, adding::DraftListModel::Role role)
    {
        adding::DraftListModel &drafts = *add->drafts();
        return drafts.data(drafts.index(row), int(role)).toString();
    }

    FakeKeystore keychain;
    EngineRoom room{keychain};
    FakeSources sources;
    QString copied;
    std::unique_ptr<adding::AddViewModel> add;
};

} // namespace warifu::test
