// SPDX-License-Identifier: Apache-2.0
#pragma once
// The deeds that a user can do to a vault of 50 accounts in three pages, and what is seen of it.

#include "tests/component/vault/vault_room.h"

#include <functional>

namespace warifu::test {

// What a user would notice.
struct Snapshot
{
    accounts::Catalogue catalogue;
    std::map<accounts::AccountId, std::pair<QString, QByteArray>> records; // name; secret and pin

    bool operator==(const Snapshot &) const = default;
};

inline Snapshot look(const VaultRoom &room)
{
    Snapshot seen;
    seen.catalogue = room.vault->catalogue();
    for (const accounts::Account &account : seen.catalogue.accounts()) {
        const vault::Credential *const record = room.vault->credential(account.id);
        if (!record)
            continue;
        QByteArray secret;
        // Test data.
        for (const ByteView part : {record->secret.expose(), record->pin.expose()})
            secret.append(reinterpret_cast<const char *>(part.data()),
                          static_cast<qsizetype>(part.size()));
        seen.records[account.id] = {record->name, secret};
    }
    return seen;
}

struct Deed
{
    const char *name;
    std::function<VaultRoom::Done(VaultRoom &)> act;
};

inline vault::Change mixedChange()
{
    vault::Change change;
    for (std::uint32_t i = 0; i < 30; ++i)
        change.add.push_back(newAccount(100 + i));
    for (const std::uint32_t number : {0U, 25U, 45U}) {
        vault::CredentialEdit edit;
        edit.id = idOf(number);
        edit.name = QString(200, QLatin1Char('n'));
        change.edit.push_back(std::move(edit));
    }
    change.purge = {idOf(3), idOf(44)};
    change.catalogue = [](accounts::Catalogue &c) {
        c.move(idOf(7), 0);
        c.find(idOf(8))->counter = 12;
    };
    return change;
}

inline const std::vector<Deed> &deeds()
{
    static const std::vector<Deed> all{
        {"add", [](VaultRoom &room) { return room.add(100); }},
        {"add many", [](VaultRoom &room) { return room.add(100, 60); }},
        {"edit", [](VaultRoom &room) { return room.rename(5, QStringLiteral("x")); }},
        {"edit that grows",
         [](VaultRoom &room) { return room.rename(5, QString(900, QLatin1Char('x'))); }},
        {"purge", [](VaultRoom &room) { return room.purge(5); }},
        {"mixed", [](VaultRoom &room) { return room.commit(mixedChange()); }},
        {"reorder",
         [](VaultRoom &room) {
             return room.inCatalogue([](accounts::Catalogue &c) { c.move(idOf(9), 0); });
         }},
    };
    return all;
}

// 50 accounts in three pages, as they lie in store and files.
struct Prepared
{
    FakeKeystore::Blobs blobs;
    QHash<QString, QByteArray> files;

    Prepared()
    {
        VaultRoom room(2'048);
        if (!room.create() || !room.add(0, 50))
            qFatal("cannot prepare a vault");
        blobs = room.keystore.blobs();
        for (const QString &name : QDir(room.folder()).entryList(QDir::Files)) {
            QFile file(room.dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read the prepared vault");
            files[name] = file.readAll();
        }
    }

    void into(VaultRoom &room) const
    {
        room.keystore.setBlobs(blobs);
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(room.dir.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
                qFatal("cannot copy the prepared vault");
        }
        if (!room.reopen())
            qFatal("cannot open the prepared vault");
    }
};

} // namespace warifu::test
