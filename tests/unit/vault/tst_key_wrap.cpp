// SPDX-License-Identifier: Apache-2.0
// The wrapped key and the keychain item: three different answers to three different mishaps.

#include "core/vault/checked_header.h"
#include "core/vault/keychain_item.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

constexpr VaultId kVault{4, 5, 6};
constexpr PassphraseRecipe kRecipe{{1, 8 * 1024}, {9}};

KeyWrap wrapOf(bool hasPassphrase)
{
    SeededEntropy entropy;
    const SecretBytes secret = secretOf(32, 1);
    const SecretBytes passphraseKey = hasPassphrase ? secretOf(32, 2) : SecretBytes();
    const SecretBytes key = secretOf(32, 3);
    return makeKeyWrap(kVault, 5, hasPassphrase ? std::optional(kRecipe) : std::nullopt,
                       {secret.expose(), passphraseKey.expose()}, key.expose(), entropy);
}

Result<SecretBytes, UnwrapError> unwrapped(const KeyWrap &wrap, std::uint64_t secretSeed,
                                           std::uint64_t passphraseSeed)
{
    const SecretBytes secret = secretOf(32, secretSeed);
    const SecretBytes passphraseKey = passphraseSeed ? secretOf(32, passphraseSeed) : SecretBytes();
    return unwrapKey(wrap, {secret.expose(), passphraseKey.expose()});
}

// Where the parts of a wrap lie.
enum Offset {
    Version = 0,
    Derivation = 25,
    Passes = 26,
    Memory = 30,
    KeychainCheck = 50,
    PassphraseCheck = 66,
    Wrapped = 82
};

} // namespace

class KeyWrapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unwraps();
    void namesTheWrongKey();
    void namesDamage();
    void needsTheKeychainToCheckAPassphrase();
    void readsBack();
    void refuses_data();
    void refuses();
    void itemReadsBack();
    void itemRefusesEveryTruncationAndFlippedByte();
    void itemNamesANewerVersion();
};

void KeyWrapTest::unwraps()
{
    const auto plain = unwrapped(wrapOf(false), 1, 0);
    QVERIFY(plain && bytesOf(*plain) == bytesOf(secretOf(32, 3)));
    const auto guarded = unwrapped(wrapOf(true), 1, 2);
    QVERIFY(guarded && bytesOf(*guarded) == bytesOf(secretOf(32, 3)));
    QVERIFY(wrapOf(true).wrapped != wrapOf(false).wrapped);
}

void KeyWrapTest::namesTheWrongKey()
{
    QCOMPARE(unwrapped(wrapOf(false), 8, 0).error(), UnwrapError::WrongKeychain);
    QCOMPARE(unwrapped(wrapOf(true), 8, 2).error(), UnwrapError::WrongKeychain);
    QCOMPARE(unwrapped(wrapOf(true), 1, 8).error(), UnwrapError::WrongPassphrase);
    QCOMPARE(unwrapped(wrapOf(true), 1, 0).error(), UnwrapError::WrongPassphrase);
    // With a passphrase set, the keychain alone opens nothing, and the other way round.
    QVERIFY(matchesKeychain(wrapOf(true), secretOf(32, 1).expose()));
    QVERIFY(!matchesKeychain(wrapOf(true), secretOf(32, 2).expose()));
}

void KeyWrapTest::namesDamage()
{
    KeyWrap wrap = wrapOf(true);
    wrap.wrapped[20] ^= 1;
    QCOMPARE(unwrapped(wrap, 1, 2).error(), UnwrapError::Damaged);
    wrap = wrapOf(false);
    wrap.passphraseCheck[0] ^= 1;
    QCOMPARE(unwrapped(wrap, 1, 0).error(), UnwrapError::Damaged);
    wrap = wrapOf(true);
    wrap.generation = 6; // bound to the wrapped key
    QCOMPARE(unwrapped(wrap, 1, 2).error(), UnwrapError::Damaged);
}

void KeyWrapTest::needsTheKeychainToCheckAPassphrase()
{
    // Two keychains, one passphrase: nothing in the file is the same, so that a stolen file is no
    // oracle for the passphrase.
    SeededEntropy entropy;
    const SecretBytes key = secretOf(32, 3);
    const SecretBytes passphraseKey = secretOf(32, 2);
    const SecretBytes one = secretOf(32, 1);
    const SecretBytes other = secretOf(32, 4);
    const KeyWrap a = makeKeyWrap(kVault, 1, kRecipe, {one.expose(), passphraseKey.expose()},
                                  key.expose(), entropy);
    const KeyWrap b = makeKeyWrap(kVault, 1, kRecipe, {other.expose(), passphraseKey.expose()},
                                  key.expose(), entropy);
    QVERIFY(a.passphraseCheck != b.passphraseCheck);
    QVERIFY(a.keychainCheck != b.keychainCheck);
}

void KeyWrapTest::readsBack()
{
    for (const bool hasPassphrase : {false, true}) {
        const KeyWrap wrap = wrapOf(hasPassphrase);
        const Bytes bytes = bytesOf(formatKeyWrap(wrap));
        QCOMPARE(bytes.size(), kKeyWrapSize);
        const auto read = parseKeyWrap(bytes);
        QVERIFY(read);
        QVERIFY(*read == wrap);
        QCOMPARE(read->passphrase.has_value(), hasPassphrase);
        QCOMPARE(read->generation, std::uint64_t(5));
        QVERIFY(unwrapped(*read, 1, hasPassphrase ? 2 : 0));
    }
}

void KeyWrapTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, KeyWrapError error, bool hasPassphrase, auto change) {
        Bytes bytes = bytesOf(formatKeyWrap(wrapOf(hasPassphrase)));
        change(bytes);
        QTest::newRow(name) << toQt(bytes) << static_cast<int>(error);
    };
    using E = KeyWrapError;
    row("empty", E::Truncated, true, [](Bytes &b) { b.clear(); });
    row("short", E::Truncated, true, [](Bytes &b) { b.pop_back(); });
    row("long", E::Truncated, true, [](Bytes &b) { b.push_back(0); });
    row("version 0", E::BadValue, true, [](Bytes &b) { b[Version] = 0; });
    row("newer", E::NewerFormat, true, [](Bytes &b) { b[Version] = 2; });
    row("unknown derivation", E::BadValue, true, [](Bytes &b) { b[Derivation] = 2; });
    row("no passes", E::BadValue, true, [](Bytes &b) { b[Passes] = 0; });
    row("eleven passes", E::BadValue, true, [](Bytes &b) { b[Passes] = 11; });
    row("four billion passes", E::BadValue, true, [](Bytes &b) { b[Passes + 3] = 255; });
    row("little memory", E::BadValue, true, [](Bytes &b) { b[Memory + 1] = 16; });
    row("4 TiB of memory", E::BadValue, true, [](Bytes &b) { b[Memory + 3] = 255; });
    row("costs without passphrase", E::BadValue, false, [](Bytes &b) { b[Passes] = 1; });
    row("salt without passphrase", E::BadValue, false, [](Bytes &b) { b[Memory + 4] = 1; });
    row("memory without passphrase", E::BadValue, false, [](Bytes &b) { b[Memory] = 1; });
}

void KeyWrapTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, error);
    const auto read = parseKeyWrap(viewOf(bytes));
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error()), error);
}

void KeyWrapTest::itemReadsBack()
{
    const SecretBytes secret = secretOf(32, 1);
    const auto item = parseKeychainItem(formatKeychainItem(wrapOf(true), secret.expose()).expose());
    QVERIFY(item);
    QVERIFY(item->wrap == wrapOf(true));
    QVERIFY(bytesOf(item->secret) == bytesOf(secret));
}

void KeyWrapTest::itemRefusesEveryTruncationAndFlippedByte()
{
    const Bytes good = bytesOf(formatKeychainItem(wrapOf(true), secretOf(32, 1).expose()));
    QVERIFY(good.size() <= 512); // far below what any keychain takes
    for (std::size_t i = 0; i < good.size(); ++i) {
        QCOMPARE(parseKeychainItem(ByteView(good).first(i)).error(), KeychainItemError::Damaged);
        Bytes changed = good;
        changed[i] ^= 0x40;
        QCOMPARE(parseKeychainItem(changed).error(), KeychainItemError::Damaged);
    }
    Bytes longer = good;
    longer.push_back(0);
    QCOMPARE(parseKeychainItem(longer).error(), KeychainItemError::Damaged);
}

void KeyWrapTest::itemNamesANewerVersion()
{
    const auto item = [](std::uint16_t version) {
        const Bytes anything{1, 2, 3};
        ByteWriter writer;
        writeCheckedHeader(writer, {'W', 'A', 'R', 'I', 'F', 'U', 'K', '\n'}, version, anything);
        return bytesOf(writer.take());
    };
    QCOMPARE(parseKeychainItem(item(2)).error(), KeychainItemError::NewerFormat);
    QCOMPARE(parseKeychainItem(item(1)).error(), KeychainItemError::Damaged);
}

QTEST_APPLESS_MAIN(KeyWrapTest)
#include "tst_key_wrap.moc"
