// SPDX-License-Identifier: Apache-2.0
#pragma once
// The import page's view-model over a real vault with a fake keychain, and files to give it.

#include "app/importing/import_view_model.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/importing/export_files.h"

#include <QDir>
#include <QThread>

namespace warifu::test {

using importing::ImportChoice;
using importing::ImportKind;
using importing::ImportListModel;
using importing::ImportViewModel;
using Step = ImportViewModel::Step;

class ImportRoom
{
public:
    ImportRoom()
    {
        if (!room.open())
            qFatal("no vault");
        import = std::make_unique<ImportViewModel>(*room.engine);
    }

    // Until nothing is on its way; files are read on a thread.
    void settle()
    {
        runPendingEvents();
        for (int i = 0; i < 60'000 && !import->isSettled(); ++i) {
            QThread::msleep(1);
            runPendingEvents();
        }
    }
    void take(const QByteArray &content, const QString &name = QStringLiteral("export"))
    {
        import->takeFile(files.write(name, content));
        settle();
    }
    void submit(const QString &password)
    {
        import->submitPassword(password);
        settle();
    }
    void commit()
    {
        import->commit();
        settle();
    }
    [[nodiscard]] Step step() const { return import->step(); }
    [[nodiscard]] ImportListModel &list() { return *import->list(); }
    [[nodiscard]] QVariant at(int row, int role) { return list().data(list().index(row), role); }
    [[nodiscard]] QString title(int row) { return at(row, ImportListModel::TitleRole).toString(); }
    [[nodiscard]] int kind(int row) { return at(row, ImportListModel::KindRole).toInt(); }
    [[nodiscard]] int choice(int row) { return at(row, ImportListModel::ChoiceRole).toInt(); }

    // Puts an account into the vault; the file's secrets are Base32 of these texts.
    void add(const char *issuer, const char *name, const char *secret)
    {
        vault::Change change;
        vault::NewAccount fresh;
        fresh.account.id = accounts::AccountId::make(room.entropy);
        fresh.account.issuer = QString::fromUtf8(issuer);
        fresh.account.name = QString::fromUtf8(name);
        fresh.secret = EngineRoom::secret(secret);
        change.add.push_back(std::move(fresh));
        if (!commitToVault(std::move(change)))
            qFatal("no account");
    }
    bool commitToVault(vault::Change change)
    {
        Answer<EngineRoom::Done> answer;
        room.engine->vault().commit(std::move(change), answer.callback());
        const bool isDone = answer.arrives() && answer->has_value();
        settle();
        return isDone;
    }
    void breakFile(bool isBroken) { room.breakCatalogue(isBroken); }
    // Issuers of the list, then "-" and those in the trash, in the vault's order.
    [[nodiscard]] QString stored()
    {
        QStringList kept;
        QStringList gone;
        for (const auto &account : room.engine->vault().catalogue().accounts())
            (account.trashedAt ? gone : kept) << account.issuer;
        return (kept << QStringLiteral("-") << gone).join(u' ');
    }

    FakeKeystore keychain;
    EngineRoom room{keychain};
    ExportFolder files;
    std::unique_ptr<ImportViewModel> import;
};

} // namespace warifu::test
