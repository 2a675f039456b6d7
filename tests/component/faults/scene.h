// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens to a vault in the fault tests, step by step, and what is seen of it afterwards.
// Everything here runs in a child process.

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace warifu::test {

enum class StoreKind { Files, Passphrase };

struct Step
{
    const char *name;
    // The app passphrase in force before it.
    const char *passphrase;
};
[[nodiscard]] const std::vector<Step> &steps();

// A new vault in folder.
[[nodiscard]] bool createVault(StoreKind kind, const QString &folder);
// Opens the vault, calls opened, carries out the step; true when it was acknowledged. memory gets
// what the vault then says of itself.
[[nodiscard]] bool runStep(StoreKind kind, const QString &folder, std::size_t step,
                           const std::function<void()> &opened, QByteArray &memory);
// Opens the vault without passphrase and tells of it as look() does, once, in the moment in which
// opening answers; rebuilt: whether the report says that the catalogue was rebuilt from the pages.
[[nodiscard]] QByteArray openOnce(StoreKind kind, const QString &folder, bool &rebuilt);
// Opens the vault as a user would and tells all there is to see: passphrase, report, every account
// in order, every secret. Lives on with it for a moment when asked to.
[[nodiscard]] QByteArray look(StoreKind kind, const QString &folder, bool livesOn);

} // namespace warifu::test
