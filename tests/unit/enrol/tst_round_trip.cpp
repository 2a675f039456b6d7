// SPDX-License-Identifier: Apache-2.0
// What formatOtpauthUri() writes: by example, and as a property: parsing it gives the same account
// back. The generator is seeded, so a failure repeats; it prints its number.

#include "tests/support/seeded_entropy.h"
#include "tests/unit/enrol/summary.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/otpauth_uri.h"
#include "core/enrol/payload.h"

#include <QTest>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::enrol::test;
using otp::HashAlgorithm;
using otp::Kind;
using std::chrono::seconds;

namespace {

struct Account
{
    otp::Parameters parameters;
    QString issuer;
    QString name;
    std::uint64_t counter = 0;
    QByteArray secret = "12345678901234567890";
    QByteArray pin = {};
};

ByteView bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray uriOf(const Account &account)
{
    const SecretBytes uri =
        formatOtpauthUri({account.parameters, account.issuer, account.name, account.counter,
                          bytesOf(account.secret), bytesOf(account.pin)});
    // Made of made-up values.
    const ByteView view = uri.expose();
    return QByteArray(reinterpret_cast<const char *>(view.data()),
                      static_cast<qsizetype>(view.size()));
}

class Generator
{
public:
    explicit Generator(std::uint64_t seed) : m_entropy(seed) {}

    // 0 <= result < bound
    int below(int bound) { return static_cast<int>(word() % static_cast<std::uint64_t>(bound)); }

    std::uint64_t word()
    {
        std::array<std::uint8_t, 8> bytes{};
        m_entropy.fill(bytes);
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes)
            value = value << 8 | byte;
        return value;
    }

    QByteArray bytes(int size)
    {
        QByteArray result(size, '\0');
        m_entropy.fill(
            {reinterpret_cast<std::uint8_t *>(result.data()), static_cast<std::size_t>(size)});
        return result;
    }

    // Names with everything that means something in a URI, and letters of several scripts.
    QString name()
    {
        static const QStringList kPieces = {
            QStringLiteral(":"),      QStringLiteral("%"),      QStringLiteral("%3A"),
            QStringLiteral("%20"),    QStringLiteral("+"),      QStringLiteral("&"),
            QStringLiteral("="),      QStringLiteral("?"),      QStringLiteral("#"),
            QStringLiteral("/"),      QStringLiteral("\\"),     QStringLiteral(" "),
            QStringLiteral("@"),      QStringLiteral("\""),     QStringLiteral("&amp;"),
            QStringLiteral("~"),      QStringLiteral("Steam"),  QStringLiteral("secret="),
            QStringLiteral("a"),      QStringLiteral("Z9"),     QStringLiteral("\u9280\u884C"),
            QStringLiteral("\uFF1A"), QStringLiteral("\u00E9"), QStringLiteral("\U0001F511"),
            QStringLiteral("\u0436"), QStringLiteral("\u202E"), QStringLiteral("\u3000"),
            QStringLiteral("\n")};
        QString text;
        for (int i = below(7); i > 0; --i)
            text += kPieces.at(below(static_cast<int>(kPieces.size())));
        return sanitized(text); // as accounts keep them
    }

    Account account()
    {
        Account account;
        account.parameters.kind = static_cast<Kind>(below(5));
        account.parameters.algorithm =
            static_cast<HashAlgorithm>(below(int(otp::kLastHashAlgorithm) + 1));
        account.parameters.digits = 4 + below(7);
        const bool counts = account.parameters.kind == Kind::Hotp;
        if (!counts) {
            account.parameters.period = seconds(below(2) == 0 ? 30 : 1 + below(86400));
            account.parameters.epoch = seconds(below(3) == 0 ? below(2'000'000'000) : 0);
        }
        account.parameters = otp::validated(account.parameters).value();
        account.issuer = below(8) == 0 ? QStringLiteral("STEAM") : name();
        account.name = name();
        account.counter = counts ? word() >> 1 : 0;
        account.secret = bytes(account.parameters.kind == Kind::Yandex ? 16 : 1 + below(640));
        if (otp::needsPin(account.parameters.kind) && below(3) != 0)
            account.pin = QByteArray::number(static_cast<qulonglong>(word())).left(1 + below(16));
        if (!account.pin.isEmpty() && below(3) == 0)
            account.pin = "pass " + account.pin;
        return account;
    }

private:
    warifu::test::SeededEntropy m_entropy;
};

} // namespace

class RoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formats_data();
    void formats();
    void parsesWhatItFormats();
};

void RoundTripTest::formats_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<QByteArray>("uri");
    const auto row = [](const char *tag, const Account &account, const char *uri) {
        QTest::newRow(tag) << account << withSecret(uri);
    };
    const QString bank = QStringLiteral("My Bank");
    const QString alice = QStringLiteral("alice@example.com");
    row("defaults are not written", {{}, bank, alice},
        "otpauth://totp/My%20Bank:alice%40example.com?secret=$S&issuer=My%20Bank");
    row("everything else is",
        {{Kind::Totp, HashAlgorithm::Sha512, 8, seconds(60), seconds(5)}, bank, alice},
        "otpauth://totp/"
        "My%20Bank:alice%40example.com?secret=$S&issuer=My%20Bank&algorithm=SHA512&digits=8"
        "&period=60&t0=5");
    row("hotp", {{Kind::Hotp, HashAlgorithm::Sha256}, bank, alice, 0},
        "otpauth://hotp/"
        "My%20Bank:alice%40example.com?secret=$S&issuer=My%20Bank&algorithm=SHA256&counter=0");
    row("SHA-224", {{Kind::Totp, HashAlgorithm::Sha224}, {}, alice},
        "otpauth://totp/alice%40example.com?secret=$S&algorithm=SHA224");
    row("SHA-384", {{Kind::Totp, HashAlgorithm::Sha384}, {}, alice},
        "otpauth://totp/alice%40example.com?secret=$S&algorithm=SHA384");
    row("no issuer", {{}, {}, alice}, "otpauth://totp/alice%40example.com?secret=$S");
    row("no issuer, colon in the name", {{}, {}, QStringLiteral("a:b")},
        "otpauth://totp/:a%3Ab?secret=$S");
    row("no name", {{}, bank, {}}, "otpauth://totp/My%20Bank:?secret=$S&issuer=My%20Bank");
    row("no names", {{}, {}, {}}, "otpauth://totp/?secret=$S");
    row("plus and ampersand", {{}, QStringLiteral("A+B&C"), QStringLiteral("x")},
        "otpauth://totp/A%2BB%26C:x?secret=$S&issuer=A%2BB%26C");
    row("Japanese", {{}, QStringLiteral("\u9280\u884C"), QStringLiteral("x")},
        "otpauth://totp/%E9%8A%80%E8%A1%8C:x?secret=$S&issuer=%E9%8A%80%E8%A1%8C");
    row("Steam", {{Kind::Steam, HashAlgorithm::Sha1, 5}, QStringLiteral("Steam"), alice},
        "otpauth://steam/Steam:alice%40example.com?secret=$S&issuer=Steam");
    row("issuer Steam without being Steam Guard", {{}, QStringLiteral("Steam"), alice},
        "otpauth://totp/Steam:alice%40example.com?secret=$S&issuer=Steam&encoder=totp");
    row("mOTP", {{Kind::Motp}, bank, alice, 0, "12345678", "1234"},
        "motp://My%20Bank:alice%40example.com?secret=3132333435363738&pin=GEZDGNA");
    row("Yandex", {{Kind::Yandex}, bank, alice, 0, "1234567890123456", "5239"},
        "otpauth://yaotp/"
        "My%20Bank:alice%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY&issuer=My%20Bank"
        "&pin=GUZDGOI");
}

void RoundTripTest::formats()
{
    QFETCH(Account, account);
    QFETCH(QByteArray, uri);
    QCOMPARE(uriOf(account), uri);
}

void RoundTripTest::parsesWhatItFormats()
{
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        const Account account = Generator(seed).account();
        const QByteArray uri = uriOf(account);
        const QByteArray where = "seed " + QByteArray::number(static_cast<qulonglong>(seed));
        const auto payload = parsePayload(view(uri));
        QVERIFY2(payload, where.constData());
        const auto *const draft = std::get_if<Draft>(&*payload);
        QVERIFY2(draft, where.constData());
        QVERIFY2(draft->parameters == account.parameters, where.constData());
        QVERIFY2(draft->issuer == account.issuer, where.constData());
        QVERIFY2(draft->name == account.name, where.constData());
        QVERIFY2(draft->labelIssuer.isEmpty(), where.constData());
        QVERIFY2(draft->counter == account.counter, where.constData());
        QVERIFY2(hexOf(draft->secret) == account.secret.toHex(), where.constData());
        QVERIFY2(hexOf(draft->pin) == account.pin.toHex(), where.constData());
        for (const Warning loud :
             {Warning::UnknownParameter, Warning::DuplicateParameter, Warning::IssuerDisagrees,
              Warning::UnusualSecretLength, Warning::TreatedAsSteam, Warning::MissingCounter})
            QVERIFY2(!draft->has(loud), where.constData());
    }
}

QTEST_APPLESS_MAIN(RoundTripTest)
#include "tst_round_trip.moc"
