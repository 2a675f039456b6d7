// SPDX-License-Identifier: Apache-2.0
// PSKC in the clear: keys, policies and dates, and a malformed document for each branch.

#include "tests/unit/exchange/pskc_documents.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

class PskcTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPlain_data();
    void readsPlain();
    void refusesContainers_data();
    void refusesContainers();
    void saysDates_data();
    void saysDates();
    void skipsOtherKeys();
};

void PskcTest::readsPlain_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &one, const QString &expected) {
        QTest::newRow(tag) << one << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &one, const QString &problem) {
        row(tag, one, failedAt(1, problem));
    };
    const auto response = [](const QByteArray &attributes, const QByteArray &suite = {}) {
        return "<AlgorithmParameters>" + (suite.isEmpty() ? suite : "<Suite>" + suite + "</Suite>")
            + "<ResponseFormat " + attributes + "/></AlgorithmParameters>";
    };
    const auto policy = [](const QByteArray &inner) { return "<Policy>" + inner + "</Policy>"; };
    row("totp", key(kGood), kLine);
    row("hotp", key(kGood + "<Counter><PlainValue>42</PlainValue></Counter>", {}, "hotp"),
        "hotp [E] [a] sha1 6 42");
    row("counter above 2^53 in Base64",
        key(kGood + "<Counter><PlainValue>AHW3jJ73XJM=</PlainValue></Counter>", {}, "HOTP"),
        "hotp [E] [a] sha1 6 33134386865462419");
    row("Base64 of digits",
        key(kGood + "<Counter><PlainValue>NzA5Nzkx</PlainValue></Counter>", {}, "hotp"),
        "hotp [E] [a] sha1 6 709791");
    row("interval", key(kGood + "<TimeInterval><PlainValue>60</PlainValue></TimeInterval>"),
        "totp [E] [a] sha1 6 60");
    row("digits and SHA-224",
        key(kGood, response("Encoding=\"DECIMAL\" Length=\"8\"", "HMAC-SHA224")),
        "totp [E] [a] sha224 8 30");
    row("SHA-256", key(kGood, response("Length=\"6\"", "HMAC-SHA256")), "totp [E] [a] sha256 6 30");
    row("SHA-384", key(kGood, response("Length=\"6\"", "SHA384")), "totp [E] [a] sha384 6 30");
    row("SHA-512", key(kGood, response("CheckDigits=\"0\"", "HMAC-SHA512")),
        "totp [E] [a] sha512 6 30");
    row("no algorithm, counter",
        "<KeyPackage><Key><Data>" + kGood
            + "<Counter><PlainValue>1</PlainValue></Counter></Data></Key></KeyPackage>",
        "hotp [] [] sha1 6 1");
    row("no algorithm, time; serial number as name",
        "<KeyPackage><DeviceInfo><Manufacturer>M</Manufacturer><SerialNo>0012</SerialNo>"
        "</DeviceInfo><Key><Data>"
            + kGood + "<Time><PlainValue>0</PlainValue></Time></Data></Key></KeyPackage>",
        "totp [M] [0012] sha1 6 30");
    row("policy that allows it",
        key(kGood,
            policy("<KeyUsage>OTP</KeyUsage><PINPolicy PINUsageMode=\"Append\"/>"
                   "<NumberOfTransactions>5</NumberOfTransactions>"
                   "<ExpiryDate>2030-01-01T00:00:00Z</ExpiryDate>")),
        "totp [E] [a] sha1 6 30 note=ExpiryDate 2030-01-01T00:00:00Z; PINUsageMode Append");
    bad("no secret", key({}), said(Entry::NoKeyMaterial));
    bad("empty secret element", key("<Secret/>"), said(Entry::NoKeyMaterial));
    bad("secret that is no Base64", key("<Secret><PlainValue>M!</PlainValue></Secret>"),
        said(Entry::WrongType, "Secret"));
    bad("empty secret", key("<Secret><PlainValue/></Secret>"), said(Enrol::MissingSecret));
    for (const char *text :
         {"", "-1", "1x!", "!!!!", "99999999999999999999", "////////////", "//////////8="}) {
        QTest::addRow("counter \"%s\"", text)
            << key(kGood + "<Counter><PlainValue>" + text + "</PlainValue></Counter>", {}, "hotp")
            << failedAt(1, said(Entry::WrongType, "COUNTER"));
    }
    bad("interval that is no number",
        key(kGood + "<TimeInterval><PlainValue>x</PlainValue></TimeInterval>"),
        said(Entry::WrongType, "TIMEINTERVAL"));
    bad("interval of 0", key(kGood + "<TimeInterval><PlainValue>0</PlainValue></TimeInterval>"),
        said(Enrol::Period));
    bad("length in words", key(kGood, response("Length=\"SIX\"")),
        said(Entry::WrongType, "Length"));
    bad("length", key(kGood, response("Length=\"3\"")), said(Enrol::Digits));
    bad("encoding", key(kGood, response("Encoding=\"HEXADECIMAL\"")),
        said(Entry::UnsupportedEncoding, "Encoding", "HEXADECIMAL"));
    bad("check digits", key(kGood, response("CheckDigits=\"true\"")),
        said(Entry::UnsupportedEncoding, "CheckDigits"));
    bad("check digits neither true nor false", key(kGood, response("CheckDigits=\"maybe\"")),
        said(Entry::WrongType, "CheckDigits"));
    bad("number of transactions",
        key(kGood, policy("<NumberOfTransactions>many</NumberOfTransactions>")),
        said(Entry::WrongType, "NumberOfTransactions"));
    bad("unknown policy", key(kGood, policy("<Moon/>")), said(Entry::UnknownPolicy, {}, "Moon"));
    bad("unknown attribute of a PIN policy", key(kGood, policy("<PINPolicy Moon=\"1\"/>")),
        said(Entry::UnknownPolicy, {}, "Moon"));
    bad("unknown child of a PIN policy", key(kGood, policy("<PINPolicy><Moon/></PINPolicy>")),
        said(Entry::UnknownPolicy, {}, "Moon"));
    bad("for something else", key(kGood, policy("<KeyUsage>CR</KeyUsage>")),
        said(Entry::PolicyForbids, "KeyUsage"));
    bad("PIN inside the algorithm", key(kGood, policy("<PINPolicy PINUsageMode=\"Algorithmic\"/>")),
        said(Entry::PolicyForbids, "PINUsageMode"));
    bad("encrypted without a key", key(secret(encrypted(kCbc, sealed(kSeed)), "x")),
        said(Entry::NoKeyMaterial));
    bad("other key with bad numbers", key({}, response("Length=\"X\""), "ocra"),
        said(Entry::WrongType, "Length"));
}

void PskcTest::readsPlain()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, expected);
    const Source source = sourceOf(container(keys + key(kGood)));
    QStringList lines = readLines("pskc", source);
    QVERIFY(lines.removeOne(QLatin1String(kLine)));
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected("pskc", source), QStringLiteral("protection 0"));
}

void PskcTest::refusesContainers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QByteArray start = "<KeyContainer Version=\"1.0\">";
    QTest::newRow("cut") << start + "<KeyPackage>" << said(File::Damaged, "XML");
    QTest::newRow("another root") << QByteArray("<Keys/>") << said(File::Damaged, "KeyContainer");
    QTest::newRow("document type")
        << "<!DOCTYPE x>" + start + "</KeyContainer>" << said(File::Damaged, "DOCTYPE");
    QTest::newRow("too deep") << start + QByteArray("<a>").repeated(70) << said(File::TooDeep);
    QTest::newRow("version") << container({}).replace("\"1.0\" x", "\"1.2\" x")
                             << said(File::NewerVersion, "1.2");
    QTest::newRow("MAC key that is no Base64")
        << container("<MACMethod Algorithm=\"x\"><MACKey><CipherData><CipherValue>!</CipherValue>"
                     "</CipherData></MACKey></MACMethod>")
        << said(File::Damaged, "MACKey");
    QTest::newRow("too many keys") << start + QByteArray("<Key/>").repeated(10'001)
            + "</KeyContainer>" << said(File::TooManyEntries);
}

void PskcTest::refusesContainers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    const auto import = format("pskc").read(source, {});
    QVERIFY(!import);
    QCOMPARE(said(import.error()), expected);
    QCOMPARE(inspected("pskc", source), expected);
}

void PskcTest::saysDates_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("early");
    // Now is 2026-06-01 12:00 UTC.
    const auto row = [](const char *tag, const QByteArray &policy, const QByteArray &device,
                        bool expired,
                        bool early) { QTest::newRow(tag) << policy << device << expired << early; };
    const QByteArray past = "<ExpiryDate>2026-05-31T00:00:00Z</ExpiryDate>";
    const QByteArray later = "<ExpiryDate>2026-06-02T00:00:00Z</ExpiryDate>";
    row("no dates", {}, {}, false, false);
    row("expired", past, {}, true, false);
    row("not yet", later, {}, false, false);
    row("of the device", {}, past, true, false);
    row("the policy's counts", later, past, false, false);
    row("without a zone it is UTC", "<ExpiryDate>2026-06-01T11:59:59</ExpiryDate>", {}, true,
        false);
    row("another zone", "<ExpiryDate>2026-06-01T13:00:00+09:00</ExpiryDate>", {}, true, false);
    row("starts later", "<StartDate>2026-06-01T12:00:01Z</StartDate>", {}, false, true);
    row("has started", "<StartDate>2026-06-01T12:00:00Z</StartDate>", {}, false, false);
    row("no date", "<ExpiryDate>01/01/2008</ExpiryDate>", {}, false, false);
}

void PskcTest::saysDates()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, device);
    QFETCH(bool, expired);
    QFETCH(bool, early);
    const Source source = sourceOf(container(
        "<KeyPackage><DeviceInfo>" + device + "</DeviceInfo><Key Algorithm=\"totp\"><Policy>"
        + policy + "</Policy><Data>" + kGood + "</Data></Key></KeyPackage>"));
    Unlocking unlocking;
    unlocking.now = std::chrono::sys_seconds(std::chrono::seconds(1'780'315'200));
    const auto import = format("pskc").read(source, unlocking);
    QVERIFY(import);
    QCOMPARE(import->entries.size(), std::size_t(1));
    bool saidExpired = false;
    bool saidEarly = false;
    for (const ImportNotice &notice : import->notices) {
        saidExpired = saidExpired || notice.code == ImportNotice::Code::Expired;
        saidEarly = saidEarly || notice.code == ImportNotice::Code::NotYetValid;
    }
    QCOMPARE(saidExpired, expired);
    QCOMPARE(saidEarly, early);
    QVERIFY(!hasNotice("pskc", source, ImportNotice::Code::Expired)); // without a clock
}

void PskcTest::skipsOtherKeys()
{
    const Source source = sourceOf(container(key(kGood, {}, "pin") + key(kGood, {}, "pin")
                                             + key(kGood, {}, "ocra") + key(kGood)));
    const auto import = format("pskc").read(source, {});
    QVERIFY(import);
    QCOMPARE(import->entries.size(), std::size_t(1));
    QCOMPARE(import->entries.front().position, std::size_t(4));
    QCOMPARE(import->notices.size(), std::size_t(2));
    QCOMPARE(import->notices[0].detail, QStringLiteral("ocra"));
    QCOMPARE(import->notices[1].detail, QStringLiteral("pin"));
    QCOMPARE(import->notices[1].count, std::size_t(2));
}

QTEST_GUILESS_MAIN(PskcTest)
#include "tst_pskc.moc"
