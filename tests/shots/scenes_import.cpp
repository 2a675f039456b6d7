// SPDX-License-Identifier: Apache-2.0
// Moving from another app, in each of its states.
#include "tests/shots/scene.h"
#include "tests/support/importing/export_files.h"

namespace warifu::shots {
namespace {

using importing::ImportChoice;
using importing::ImportViewModel;
using Page = viewmodels::Navigation::Page;
using Deed = std::function<void(Stage &, ImportViewModel &)>;

void settle(Stage &stage)
{
    stage.waitFor([&stage] { return stage.application().importing()->isSettled(); });
    stage.settle();
}

// The page with this file, if any, and then what is done with it.
std::function<void(Stage &)> importPage(const QByteArray &file, const QString &name = {},
                                        const Deed &deed = {})
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.application().importAccounts();
        stage.settle();
        if (!file.isEmpty()) {
            test::ExportFolder folder;
            stage.application().importFile(folder.write(name, file));
            settle(stage);
        }
        if (deed) {
            deed(stage, *stage.application().importing());
            settle(stage);
        }
    };
}

// Entries that are new, known, in conflict, odd, and not to be read.
QByteArray mixedFile()
{
    const std::vector<MadeUp> known = everyday();
    return QByteArray::fromStdString(known.at(0).uri) + '\n'
        + QByteArray::fromStdString(known.at(1).uri)
              .replace("secret=", "secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&x=")
        + '\n' + test::linksFile()
        + "otpauth://totp/%E4%BA%AC%E9%83%BD%E5%B8%82%E7%AB%8B%E5%9B%B3%E6%9B%B8%E9%A4%A8:"
          "%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E?secret=JBSWY3DPEHPK3PXP\n"
          "otpauth://totp/Broken:taro?secret=!!&issuer=Broken\n";
}

Deed submit(const QString &password)
{
    return [password](Stage &, ImportViewModel &import) { import.submitPassword(password); };
}

void commit(Stage &stage, ImportViewModel &import)
{
    import.commit();
    settle(stage);
}

} // namespace

void addImportScenes(Scenes &scenes)
{
    const QString links = QStringLiteral("codes.txt");
    const QString tokens = QStringLiteral("tokens.csv");
    const QString sealed = QStringLiteral("tokens.pskcxml");
    scenes.push_back({QStringLiteral("import"), Narrow | Wide | Large | Tight, importPage({})});
    scenes.push_back({QStringLiteral("import-end"), Narrow | Large, [](Stage &stage) {
                          importPage({})(stage);
                          stage.scroll(1);
                      }});
    scenes.push_back({QStringLiteral("import-password"), Narrow | Large | Tight,
                      importPage(test::sealedFile(), sealed)});
    scenes.push_back({QStringLiteral("import-password-wrong"), Narrow | Large,
                      importPage(test::sealedFile(), sealed, submit(QStringLiteral("Qwerty")))});
    scenes.push_back({QStringLiteral("import-cost"), Narrow | Large,
                      importPage(test::dearFile(), sealed, submit(QStringLiteral("qwerty")))});
    scenes.push_back({QStringLiteral("import-reading"), Narrow | Large, [=](Stage &stage) {
                          importPage(test::dearFile(), sealed, submit(QStringLiteral("x")))(stage);
                          stage.application().importing()->acceptCost();
                          stage.settle();
                      }});
    scenes.push_back({QStringLiteral("import-problem"), Narrow | Large,
                      importPage("Dear friend,\n", QStringLiteral("letter.odt"))});
    scenes.push_back({QStringLiteral("import-rows"), Narrow | Wide | Large | Tight,
                      importPage(mixedFile(), links)});
    scenes.push_back({QStringLiteral("import-rows-end"), Narrow | Wide | Large | Tight,
                      importPage(mixedFile(), links, [](Stage &stage, ImportViewModel &) {
                          stage.press(Qt::Key_Down);
                          stage.press(Qt::Key_End);
                      })});
    scenes.push_back(
        {QStringLiteral("import-rows-to-correct"), Narrow | Large,
         importPage(test::tokensFile(5, 2), tokens, [](Stage &, ImportViewModel &import) {
             import.list()->setFilter(QStringLiteral("user3"));
         })});
    scenes.push_back({QStringLiteral("import-none-found"), Usual,
                      importPage(test::linksFile(), links, [](Stage &, ImportViewModel &import) {
                          import.list()->setFilter(QStringLiteral("nobody"));
                      })});
    scenes.push_back({QStringLiteral("import-done"), Narrow | Large | Tight,
                      importPage(mixedFile(), links, [](Stage &stage, ImportViewModel &import) {
                          import.list()->resolveConflicts(ImportChoice::Replace);
                          commit(stage, import);
                      })});
    scenes.push_back(
        {QStringLiteral("import-done-to-correct"), Narrow | Large,
         importPage(test::tokensFile(5, 2), tokens, [](Stage &stage, ImportViewModel &import) {
             commit(stage, import);
             import.saveRows(QUrl::fromLocalFile(QStringLiteral("/proc/rows.csv")));
         })});
    scenes.push_back(
        {QStringLiteral("import-undone"), Usual,
         importPage(test::linksFile(), links, [](Stage &stage, ImportViewModel &import) {
             commit(stage, import);
             import.undo();
         })});
}

} // namespace warifu::shots
