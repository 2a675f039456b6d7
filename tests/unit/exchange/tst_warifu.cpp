// SPDX-License-Identifier: Apache-2.0
// Warifu's own backup: every field of the header and of an account, and every changed bit.

#include "tests/unit/exchange/exports.h"

#include "core/exchange/backup_container.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kPassword = "correct horse";

QByteArray sealed(const QByteArray &plain)
{
    static warifu::test::SeededEntropy entropy;
    const auto file = backup::seal(viewOf(withSecret(plain)), viewOf(kPassword), kCheap, entropy);
    return arrayOf(file->expose()); // the test's own
}

QByteArray backupOf(const QByteArray &account)
{
    return sealed(R"({"version":1,"created":1,"accounts":[)" + account + "]}   ");
}

QByteArray accountWith(const QByteArray &fields)
{
    return R"({"type":"totp","issuer":"Example","name":"alice","secret":"$S",)" + fields
        + R"("digits":6})";
}

// The header's field at offset becomes value, little-endian.
QByteArray patched(int offset, int size, quint32 value)
{
    QByteArray file = backupOf(accountWith(""));
    for (int i = 0; i < size; ++i)
        file[offset + i] = static_cast<char>(value >> (8 * i));
    return file;
}

} // namespace

class WarifuBackupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyBitCounts();
    void keepsWhatOthersLose();
    void asksForThePassword();
    void hidesHowManyThereAre();
};

void WarifuBackupTest::reads_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &account, const QString &expected) {
        QTest::newRow(name) << account << QStringList{expected};
    };
    const QString plain = QStringLiteral("totp [Example] [alice] sha1 6 30");
    row("smallest", accountWith(""), plain);
    row("all",
        accountWith(R"("algorithm":"SHA384","period":45,"group":"Work","tags":["a","b"],)"
                    R"("note":"n","pinned":true,"trashed":true,"created":5,)"),
        QStringLiteral("totp [Example] [alice] sha384 6 45 #Work #a #b note=n * trashed"));
    row("tags without group", accountWith(R"("group":"","tags":["a"],)"), plain + " # #a");
    row("counter", R"({"type":"hotp","issuer":"I","name":"n","secret":"$S","counter":9})",
        QStringLiteral("hotp [I] [n] sha1 6 9"));
    row("pin", R"({"type":"motp","issuer":"I","name":"n","secret":"$S","pin":"1234"})",
        QStringLiteral("motp [I] [n] sha1 6 10 pin=1234"));
    row("name repeats issuer", R"({"type":"totp","issuer":"I","name":"I:n","secret":"$S"})",
        QStringLiteral("totp [I] [I:n] sha1 6 30"));
    row("no object", "7", failedAt(1, said(EntryProblem::Code::NotAnEntry)));
    row("no secret", R"({"type":"totp"})",
        failedAt(1, said(enrol::EnrolError::Code::MissingSecret)));
    row("secret is no text", R"({"type":"totp","secret":7})",
        failedAt(1, said(EntryProblem::Code::WrongType, "secret")));
    row("unknown type", R"({"type":"ocra","secret":"$S"})",
        failedAt(1, said(EntryProblem::Code::UnsupportedType, {}, "ocra")));
    row("unknown algorithm", accountWith(R"("algorithm":"SHA3",)"),
        failedAt(1, said(EntryProblem::Code::UnsupportedAlgorithm, {}, "SHA3")));
    row("period is no number", accountWith(R"("period":"x",)"),
        failedAt(1, said(EntryProblem::Code::WrongType, "period")));
    row("name is no text", R"({"type":"totp","name":[],"secret":"$S"})",
        failedAt(1, said(EntryProblem::Code::WrongType, "name")));
}

void WarifuBackupTest::reads()
{
    QFETCH(QByteArray, account);
    QTEST(readLines("warifu", sourceOf(backupOf(account)), kPassword), "expected");
}

void WarifuBackupTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    using Code = ImportError::Code;
    const auto row = [](const char *name, const QByteArray &file, const QString &expected) {
        QTest::newRow(name) << file << expected;
    };
    const QByteArray whole = backupOf(accountWith(""));
    row("only the magic", "WARIFUBK", said(Code::Damaged, "header"));
    row("cut in the header", whole.left(30), said(Code::Damaged, "header"));
    row("cut in the tag", whole.left(36 + 27), said(Code::Damaged, "header"));
    row("version 0", patched(8, 2, 0), said(Code::Damaged, "header"));
    row("version 2", patched(8, 2, 2), said(Code::NewerVersion, "2"));
    row("another derivation", patched(10, 2, 2), said(Code::Damaged, "header"));
    row("no passes", patched(12, 4, 0), said(Code::Damaged, "header"));
    row("11 passes", patched(12, 4, 11), said(Code::CostRefused, "Argon2id"));
    row("all the passes", patched(12, 4, 0xFFFFFFFF), said(Code::CostRefused, "Argon2id"));
    row("little memory", patched(16, 4, 8 * 1024 - 1), said(Code::Damaged, "header"));
    row("64 GiB", patched(16, 4, 64 * 1024 * 1024), said(Code::CostRefused, "Argon2id"));
    row("1 GiB", patched(16, 4, 1024 * 1024), said(Code::CostTooHigh));
    row("other cost", patched(12, 4, 2), said(Code::WrongPassword));
    row("cut", whole.chopped(1), said(Code::WrongPassword));
    row("longer", whole + '\0', said(Code::WrongPassword));
    row("no JSON", sealed("letter"), said(Code::Damaged, "accounts"));
    row("no accounts", sealed(R"({"version":1})"), said(Code::Damaged, "accounts"));
    row("no version", sealed(R"({"accounts":[]})"), said(Code::Damaged, "version"));
    row("content version 0", sealed(R"({"version":0,"accounts":[]})"),
        said(Code::Damaged, "version"));
    row("content version 2", sealed(R"({"version":2,"accounts":[]})"),
        said(Code::NewerVersion, "2"));
}

void WarifuBackupTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(
        readLines("warifu", Source::fromBytes({}, SecretBytes::copyOf(viewOf(file))), kPassword),
        QStringList{expected});
}

// No byte of salt, nonce, content or tag may change unnoticed.
void WarifuBackupTest::everyBitCounts()
{
    const QByteArray whole = backupOf(accountWith(""));
    for (qsizetype i = 20; i < whole.size(); i += 7) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto read = format("warifu").read(
            Source::fromBytes({}, SecretBytes::copyOf(viewOf(changed))), with(kPassword));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ImportError::Code::WrongPassword);
    }
}

void WarifuBackupTest::keepsWhatOthersLose()
{
    std::vector<ExportEntry> entries;
    entries.push_back(entryOf(otp::Kind::Totp, QString(), QStringLiteral("Example:alice")));
    accounts::Account &account = entries[0].account;
    account.note = QStringLiteral("line “one”");
    account.icon = QStringLiteral("github");
    account.tags = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    account.trashedAt = unixSeconds(5);
    const auto result = exported("warifu", entries, kPassword);
    QVERIFY(result);
    const auto import =
        format("warifu").read(Source::fromBytes({}, result->bytes.clone()), with(kPassword));
    QVERIFY(import);
    const ImportedEntry &read = import->entries.at(0);
    QCOMPARE(read.draft.issuer, QString());
    QCOMPARE(read.draft.name, account.name);
    QCOMPARE(read.note, account.note);
    QCOMPARE(read.icon, account.icon);
    QCOMPARE(read.groups, (QStringList{QString()} + account.tags));
    QVERIFY(read.trashed);
    QCOMPARE(read.createdAt, std::optional(account.createdAt));
}

void WarifuBackupTest::asksForThePassword()
{
    const Source source =
        Source::fromBytes({}, SecretBytes::copyOf(viewOf(backupOf(accountWith("")))));
    const auto protection = format("warifu").inspect(source);
    QVERIFY(protection);
    QCOMPARE(protection->needs, Protection::Needs::Password);
    QCOMPARE(protection->cost.memoryKiB, std::uint64_t(8 * 1024));
    QCOMPARE(readLines("warifu", source), QStringList{said(ImportError::Code::PasswordNeeded)});
    QCOMPARE(readLines("warifu", source, "wrong"),
             QStringList{said(ImportError::Code::WrongPassword)});
}

void WarifuBackupTest::hidesHowManyThereAre()
{
    const auto sizeOf = [](int count) {
        std::vector<ExportEntry> entries;
        for (int i = 0; i < count; ++i)
            entries.push_back(entryOf(otp::Kind::Totp));
        return exported("warifu", entries, kPassword)->bytes.size();
    };
    QCOMPARE(sizeOf(1), sizeOf(5));
}

QTEST_GUILESS_MAIN(WarifuBackupTest)
#include "tst_warifu.moc"
