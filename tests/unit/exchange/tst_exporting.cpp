// SPDX-License-Identifier: Apache-2.0
// What every exporter promises: it is in the list, leaves out with a reason what it cannot hold,
// and never writes something else than it read.

#include "tests/unit/exchange/exports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr int kFits = -1;

ExportEntry with(ExportEntry entry, void (*change)(ExportEntry &))
{
    change(entry);
    return entry;
}

ExportEntry totp(void (*change)(ExportEntry &) = [](ExportEntry &) {})
{
    return with(entryOf(otp::Kind::Totp), change);
}

std::vector<ExportEntry> listOf(ExportEntry entry)
{
    std::vector<ExportEntry> list;
    list.push_back(std::move(entry));
    return list;
}

std::vector<ExportEntry> two(ExportEntry first, ExportEntry second)
{
    std::vector<ExportEntry> list;
    list.push_back(std::move(first));
    list.push_back(std::move(second));
    return list;
}

} // namespace

class ExportingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isInOrder();
    void misfits_data();
    void misfits();
    void listsWhatDoesNotFit();
    void nothingFits();
    void wantsItsPassword_data();
    void wantsItsPassword();
    void refusesABadKey_data();
    void refusesABadKey();
    void obeysTheOrganisation_data();
    void obeysTheOrganisation();
    void leavesTheTrash();
    void neverHandsOutWhatReadsDifferently();
    void encryptsTheSecret_data();
    void encryptsTheSecret();
    void entraCsvIsAsThePortalWantsIt();
    void migrationLinksHoldTen();
};

void ExportingTest::isInOrder()
{
    std::string_view before;
    for (const Exporter *each : allExporters()) {
        QVERIFY2(before < each->id, each->id.data());
        before = each->id;
        QVERIFY(each->write != nullptr && !each->product.empty());
        QVERIFY2(each->importer.empty() || findFormat(each->importer) != nullptr, each->id.data());
        QCOMPARE(each->importer.empty(), each->protection == Exporter::Protection::SecretFree);
        QCOMPARE(findExporter(each->id), each);
    }
    QVERIFY(findExporter("nonsense") == nullptr);
}

void ExportingTest::misfits_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *id, otp::Kind kind, const char *change,
                        int expected) {
        QTest::addRow("%s: %s", id, name)
            << QByteArray(id) << int(kind) << QByteArray(change) << expected;
    };
    using otp::Kind;
    const auto is = [](Misfit misfit) { return int(misfit); };
    for (const char *id : {"uri", "aegis", "2fas", "pskc", "entra-csv", "google-migration"}) {
        row("plain totp", id, Kind::Totp, "", kFits);
        row("lost secret", id, Kind::Totp, "lost", is(Misfit::NoSecret));
    }
    for (const char *id : {"uri", "aegis", "warifu"}) {
        row("steam", id, Kind::Steam, "", kFits);
        row("motp", id, Kind::Motp, "", kFits);
        row("yandex", id, Kind::Yandex, "", kFits);
        row("counter", id, Kind::Hotp, "counter", is(Misfit::Counter));
    }
    row("steam", "2fas", Kind::Steam, "", kFits);
    row("motp", "2fas", Kind::Motp, "", is(Misfit::Kind));
    row("yandex", "2fas", Kind::Yandex, "", is(Misfit::Kind));
    row("sha224", "2fas", Kind::Totp, "sha224", kFits);
    row("sha224", "aegis", Kind::Totp, "sha224", is(Misfit::Algorithm));
    row("epoch", "aegis", Kind::Totp, "epoch", is(Misfit::Epoch));
    row("epoch", "uri", Kind::Totp, "epoch", kFits);
    row("epoch", "warifu", Kind::Totp, "epoch", kFits);
    row("steam", "pskc", Kind::Steam, "", is(Misfit::Kind));
    row("hotp", "pskc", Kind::Hotp, "", kFits);
    row("hotp", "entra-csv", Kind::Hotp, "", is(Misfit::Kind));
    row("sha256", "entra-csv", Kind::Totp, "sha256", is(Misfit::Algorithm));
    row("sha256", "entra-graph-json", Kind::Totp, "sha256", kFits);
    row("eight digits", "entra-csv", Kind::Totp, "digits", is(Misfit::Digits));
    row("sixty", "entra-csv", Kind::Totp, "sixty", kFits);
    row("ninety", "entra-csv", Kind::Totp, "ninety", is(Misfit::Period));
    row("long secret", "entra-csv", Kind::Totp, "long", is(Misfit::SecretSize));
    row("formula", "entra-csv", Kind::Totp, "formula", is(Misfit::Formula));
    row("formula", "entra-graph-json", Kind::Totp, "formula", kFits);
    row("sixty", "google-migration", Kind::Totp, "sixty", is(Misfit::Period));
    row("eight digits", "google-migration", Kind::Totp, "digits", kFits);
    row("seven digits", "google-migration", Kind::Hotp, "seven", is(Misfit::Digits));
    row("sha384", "google-migration", Kind::Totp, "sha384", is(Misfit::Algorithm));
    row("lost secret", "inventory-csv", Kind::Totp, "lost", kFits);
}

void ExportingTest::misfits()
{
    QFETCH(QByteArray, id);
    QFETCH(int, kind);
    QFETCH(QByteArray, change);
    QFETCH(int, expected);
    ExportEntry entry = entryOf(static_cast<otp::Kind>(kind));
    otp::Parameters &parameters = entry.account.parameters;
    if (change == "lost")
        entry.secret.clear();
    else if (change == "counter")
        entry.account.counter = std::uint64_t(1) << 63;
    else if (change == "sha224")
        parameters.algorithm = otp::HashAlgorithm::Sha224;
    else if (change == "sha256")
        parameters.algorithm = otp::HashAlgorithm::Sha256;
    else if (change == "sha384")
        parameters.algorithm = otp::HashAlgorithm::Sha384;
    else if (change == "epoch")
        parameters.epoch = std::chrono::seconds(100);
    else if (change == "digits")
        parameters.digits = 8;
    else if (change == "seven")
        parameters.digits = 7;
    else if (change == "sixty")
        parameters.period = std::chrono::seconds(60);
    else if (change == "ninety")
        parameters.period = std::chrono::seconds(90);
    else if (change == "long")
        entry.secret = SecretBytes(81);
    else if (change == "formula")
        entry.account.name = QStringLiteral("=1+1");
    const auto misfit = misfitOf(exporter(id.constData()), entry);
    QCOMPARE(misfit ? int(*misfit) : kFits, expected);
}

void ExportingTest::listsWhatDoesNotFit()
{
    const auto result =
        exported("2fas", two(entryOf(otp::Kind::Motp, "Old", "bob"), entryOf(otp::Kind::Totp)));
    QVERIFY(result);
    QCOMPARE(result->exported, std::size_t(1));
    QCOMPARE(result->failures.size(), std::size_t(1));
    QCOMPARE(result->failures[0].issuer, QStringLiteral("Old"));
    QCOMPARE(result->failures[0].name, QStringLiteral("bob"));
    QCOMPARE(result->failures[0].reason, Misfit::Kind);
}

void ExportingTest::nothingFits()
{
    const auto result = exported("2fas", listOf(entryOf(otp::Kind::Motp)));
    QVERIFY(!result);
    QCOMPARE(result.error(), ExportError::Nothing);
    QCOMPARE(exported("uri", {}).error(), ExportError::Nothing);
}

void ExportingTest::wantsItsPassword_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("error");
    QTest::newRow("warifu") << QByteArray() << int(ExportError::PasswordNeeded);
    QTest::newRow("pskc-key") << QByteArray() << int(ExportError::PasswordNeeded);
    for (const char *id : {"uri", "entra-csv", "entra-graph-json", "google-migration",
                           "inventory-csv", "inventory-json"})
        QTest::newRow(id) << QByteArray("secret") << int(ExportError::NoProtection);
}

void ExportingTest::wantsItsPassword()
{
    QFETCH(QByteArray, password);
    const auto result = exported(QTest::currentDataTag(), listOf(totp()), password);
    QVERIFY(!result);
    QTEST(int(result.error()), "error");
}

void ExportingTest::refusesABadKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("no hexadecimal") << QByteArray("correct horse battery");
    QTest::newRow("15 bytes") << QByteArray(30, 'a');
    QTest::newRow("24 bytes") << QByteArray(48, 'a');
}

void ExportingTest::refusesABadKey()
{
    QFETCH(QByteArray, key);
    const auto result = exported("pskc-key", listOf(totp()), key);
    QVERIFY(!result);
    QCOMPARE(result.error(), ExportError::BadKey);
}

void ExportingTest::obeysTheOrganisation_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("mayExport");
    QTest::addColumn<bool>("mayBePlain");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *id, const char *password, bool mayExport, bool mayBePlain,
                        int expected) {
        QTest::addRow("%s, %s, %d, %d", id, password, mayExport, mayBePlain)
            << QByteArray(id) << QByteArray(password) << mayExport << mayBePlain << expected;
    };
    const int never = int(ExportError::NotAllowed);
    const int encrypted = int(ExportError::PlainNotAllowed);
    for (const bool mayBePlain : {false, true}) {
        row("uri", "", false, mayBePlain, never);
        row("aegis", "", false, mayBePlain, never);
        row("aegis", "secret", false, mayBePlain, never);
        row("warifu", "secret", false, mayBePlain, never);
        row("inventory-csv", "", false, mayBePlain, kFits);
    }
    for (const char *id :
         {"2fas", "aegis", "entra-csv", "entra-graph-json", "google-migration", "pskc", "uri"})
        row(id, "", true, false, encrypted);
    row("aegis", "secret", true, false, kFits);
    row("warifu", "secret", true, false, kFits);
    row("inventory-json", "", true, false, kFits);
    row("uri", "", true, true, kFits);
}

void ExportingTest::obeysTheOrganisation()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, password);
    QFETCH(bool, mayExport);
    QFETCH(bool, mayBePlain);
    const auto result = exported(id.constData(), listOf(totp()), password, {mayExport, mayBePlain});
    const int error = result ? kFits : int(result.error());
    QTEST(error, "expected");
}

void ExportingTest::leavesTheTrash()
{
    const auto trashed = [] {
        return two(totp([](ExportEntry &entry) { entry.account.trashedAt = unixSeconds(1); }),
                   totp());
    };
    const auto uris = exported("uri", trashed());
    QVERIFY(uris);
    QCOMPARE(uris->exported, std::size_t(1));
    QCOMPARE(uris->inTrash, std::size_t(1));
    const auto backup = exported("warifu", trashed(), "secret");
    QVERIFY(backup);
    QCOMPARE(backup->exported, std::size_t(2));
    QCOMPARE(backup->inTrash, std::size_t(0));
    QCOMPARE(exported("inventory-json", trashed())->exported, std::size_t(2));
}

// A PIN that no reader takes must not become a file that looks like a backup.
void ExportingTest::neverHandsOutWhatReadsDifferently()
{
    auto entries = listOf(entryOf(otp::Kind::Yandex));
    entries[0].pin = SecretBytes(otp::kMaxPinSize + 1);
    const auto result = exported("aegis", entries);
    QVERIFY(!result);
    QCOMPARE(result.error(), ExportError::NotFaithful);
}

void ExportingTest::encryptsTheSecret_data()
{
    QTest::addColumn<QByteArray>("password");
    for (const char *id : {"2fas", "aegis", "pskc", "warifu"})
        QTest::newRow(id) << QByteArray("correct horse");
    QTest::newRow("pskc-key") << QByteArray("12345678901234567890123456789012");
}

void ExportingTest::encryptsTheSecret()
{
    QFETCH(QByteArray, password);
    const auto result = exported(QTest::currentDataTag(), listOf(totp()), password);
    QVERIFY(result);
    const QByteArray file = textOf(*result);
    const QByteArray raw = QByteArray::fromHex(kSecretHex);
    for (const QByteArray &form :
         {QByteArray(kSecret), QByteArray(kSecretHex), raw, raw.toBase64(), password})
        QVERIFY2(!file.contains(form), form.constData());
    const QByteArray wrong = QByteArray(32, '0');
    const auto *importer = findFormat(exporter(QTest::currentDataTag()).importer);
    const auto read = importer->read(sourceOf(file), exchange::test::with(wrong));
    QVERIFY(!read || read->entries.empty());
}

void ExportingTest::entraCsvIsAsThePortalWantsIt()
{
    ExportEntry entry = entryOf(otp::Kind::Totp, "Contoso, Ltd.", "helga@contoso.com");
    const QByteArray serial = "WF" + entry.account.id.text().left(20).toUpper().toLatin1();
    const auto result = exported("entra-csv", listOf(std::move(entry)));
    QVERIFY(result);
    QCOMPARE(textOf(*result),
             "upn,serial number,secret key,time interval,manufacturer,model\r\n"
             "helga@contoso.com,"
                 + serial + "," + kSecret + ",30,\"Contoso, Ltd.\",Warifu\r\n");
}

void ExportingTest::migrationLinksHoldTen()
{
    std::vector<ExportEntry> entries;
    for (int i = 0; i < 21; ++i)
        entries.push_back(totp());
    const auto result = exported("google-migration", entries);
    QVERIFY(result);
    const QList<QByteArray> lines = textOf(*result).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QVERIFY(line.startsWith("otpauth-migration://offline?data="));
}

QTEST_GUILESS_MAIN(ExportingTest)
#include "tst_exporting.moc"
