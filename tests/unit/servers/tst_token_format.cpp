// SPDX-License-Identifier: Apache-2.0
// Push tokens as bytes: what is written is read again, and nothing else is.

#include "core/servers/privacyidea/token_format.h"

#include "core/base/byte_writer.h"
#include "core/base/text_field.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;

Q_DECLARE_METATYPE(warifu::servers::privacyidea::TokenFormatError)

namespace {

const QString kId = QStringLiteral("00112233445566778899aabbccddeeff");

KeptToken token(const QString &id = kId)
{
    KeptToken kept;
    kept.id = id;
    kept.token.serial = QStringLiteral("PIPU0000F295");
    kept.token.url = QStringLiteral("https://pi.example.com/ttype/push");
    kept.token.serverKey = "server key";
    kept.token.pin = QByteArray(32, 'p');
    kept.token.issuer = QStringLiteral("Org");
    kept.token.label = QStringLiteral("alice");
    kept.createdAt = unixSeconds(1'800'000'000);
    // Test data.
    kept.privateKey = SecretBytes::copyOf(viewOf(QByteArrayLiteral("private key")));
    return kept;
}

QByteArray bytesOf(const std::vector<KeptToken> &tokens)
{
    // Compared and bent by the test.
    return toByteArray(formatTokens(tokens).expose());
}

std::vector<KeptToken> one(KeptToken kept)
{
    std::vector<KeptToken> tokens;
    tokens.push_back(std::move(kept));
    return tokens;
}

// The fields of one token as the format has them, each to be bent.
struct Raw
{
    QByteArray id = QByteArray::fromHex(kId.toLatin1());
    quint8 product = 0, unlock = 0;
    quint64 created = 1'800'000'000;
    QByteArray serial = "S1", url = "https://a.example/", serverKey = "k", pin, issuer, label,
               privateKey = "p";

    void write(ByteWriter &writer) const
    {
        writer.bytes(viewOf(id));
        writer.u8(product);
        writer.u8(unlock);
        writer.u64(created);
        for (const QByteArray *field :
             {&serial, &url, &serverKey, &pin, &issuer, &label, &privateKey})
            writer.field16(viewOf(*field));
    }
};

QByteArray list(const std::vector<Raw> &raws, quint8 version = 1, int count = -1,
                const QByteArray &behind = {})
{
    ByteWriter writer;
    writer.u8(version);
    writer.u16(static_cast<std::uint16_t>(count < 0 ? int(raws.size()) : count));
    for (const Raw &raw : raws)
        raw.write(writer);
    writer.bytes(viewOf(behind));
    // Test data.
    return toByteArray(writer.take().expose());
}

} // namespace

class TokenFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void none();
    void layout();
    void invalid_data();
    void invalid();
    void everyTruncation();
    void notStorable_data();
    void notStorable();
};

void TokenFormatTest::roundTrip_data()
{
    QTest::addColumn<int>("row");
    for (const int row : {0, 1, 2, 3, 4})
        QTest::newRow(QByteArray::number(row).constData()) << row;
}

void TokenFormatTest::roundTrip()
{
    QFETCH(int, row);
    KeptToken kept = token();
    if (row == 1) { // a draft
        kept.token.serverKey.clear();
        kept.token.pin.clear();
    } else if (row == 2) {
        kept.token.product = Product::EduMfa;
        kept.token.unlock = UnlockRule::Pin;
        kept.createdAt = {};
    } else if (row == 3) {
        kept.token.label = QStringLiteral("割符 太郎");
        kept.token.issuer = QString(1024, QLatin1Char('i'));
        kept.token.url = QStringLiteral("https://a/") + QString(4086, QLatin1Char('u'));
    } else if (row == 4) {
        kept.token.label.clear();
        kept.token.issuer.clear();
    }
    QVERIFY(isStorable(kept));
    const PushToken expected = kept.token;
    const UnixSeconds created = kept.createdAt;
    auto tokens = one(std::move(kept));
    tokens.push_back(token(QStringLiteral("ff112233445566778899aabbccddee00")));
    const QByteArray bytes = bytesOf(tokens);
    const auto parsed = parseTokens(viewOf(bytes));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->size(), std::size_t(2));
    QCOMPARE((*parsed)[0].id, kId);
    QVERIFY((*parsed)[0].token == expected);
    QVERIFY((*parsed)[0].createdAt == created);
    // Compared with what the test put in.
    QCOMPARE(toByteArray((*parsed)[0].privateKey.expose()), QByteArray("private key"));
    QCOMPARE((*parsed)[1].id, QStringLiteral("ff112233445566778899aabbccddee00"));
}

void TokenFormatTest::none()
{
    const QByteArray bytes = bytesOf({});
    QCOMPARE(bytes.toHex(), QByteArray("010000"));
    const auto parsed = parseTokens(viewOf(bytes));
    QVERIFY(parsed.has_value());
    QVERIFY(parsed->empty());
}

// The bytes of docs/formats/signin.md; they stay for ever.
void TokenFormatTest::layout()
{
    const QByteArray bytes = list({Raw()});
    QCOMPARE(bytes.toHex(),
             QByteArray("01"
                        "0100"
                        "00112233445566778899aabbccddeeff"
                        "00"
                        "00"
                        "00d2496b00000000"
                        "02005331"
                        "120068747470733a2f2f612e6578616d706c652f"
                        "01006b"
                        "0000"
                        "0000"
                        "0000"
                        "010070"));
    const auto parsed = parseTokens(viewOf(bytes));
    QVERIFY(parsed.has_value());
    QCOMPARE(bytesOf(*parsed), bytes);
}

void TokenFormatTest::invalid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TokenFormatError>("error");
    const auto row = [](const char *name, const QByteArray &bytes, TokenFormatError error) {
        QTest::newRow(name) << bytes << error;
    };
    const auto bent = [&row](const char *name, auto bend,
                             TokenFormatError error = TokenFormatError::BadValue) {
        Raw raw;
        bend(raw);
        row(name, list({raw}), error);
    };
    row("nothing", {}, TokenFormatError::Truncated);
    row("version only", QByteArray("\1", 1), TokenFormatError::Truncated);
    row("half a count", QByteArray("\1\0", 2), TokenFormatError::Truncated);
    row("version 0", list({}, 0), TokenFormatError::BadValue);
    row("version 2", list({}, 2), TokenFormatError::NewerFormat);
    row("version 255, and nothing else", QByteArray("\xff", 1), TokenFormatError::NewerFormat);
    row("257 tokens", list({}, 1, 257), TokenFormatError::TooMany);
    row("one missing", list({Raw()}, 1, 2), TokenFormatError::Truncated);
    row("one too much", list({Raw(), Raw()}, 1, 1), TokenFormatError::BadValue);
    row("a byte behind", list({Raw()}, 1, 1, "x"), TokenFormatError::BadValue);
    row("the same id twice", list({Raw(), Raw()}), TokenFormatError::BadValue);
    bent("unknown product", [](Raw &raw) { raw.product = 2; });
    bent("unknown unlock rule", [](Raw &raw) { raw.unlock = 4; });
    bent("created beyond 62 bits", [](Raw &raw) { raw.created = quint64(1) << 62; });
    bent("no serial", [](Raw &raw) { raw.serial.clear(); });
    bent(
        "serial too long", [](Raw &raw) { raw.serial = QByteArray(1025, 's'); },
        TokenFormatError::Truncated);
    bent("serial no UTF-8", [](Raw &raw) { raw.serial = "\xff"; });
    bent("no URL", [](Raw &raw) { raw.url.clear(); });
    bent(
        "URL too long", [](Raw &raw) { raw.url = QByteArray(4097, 'u'); },
        TokenFormatError::Truncated);
    bent("URL no UTF-8", [](Raw &raw) { raw.url = "\xc3"; });
    bent("pin of 31 bytes", [](Raw &raw) { raw.pin = QByteArray(31, 'p'); });
    bent(
        "pin of 33 bytes", [](Raw &raw) { raw.pin = QByteArray(33, 'p'); },
        TokenFormatError::Truncated);
    bent(
        "issuer too long", [](Raw &raw) { raw.issuer = QByteArray(1025, 'i'); },
        TokenFormatError::Truncated);
    bent("issuer no UTF-8", [](Raw &raw) { raw.issuer = "\xed\xa0\x80"; });
    bent(
        "label too long", [](Raw &raw) { raw.label = QByteArray(1025, 'l'); },
        TokenFormatError::Truncated);
    bent("label no UTF-8", [](Raw &raw) { raw.label = "\xf5"; });
    bent("no private key", [](Raw &raw) { raw.privateKey.clear(); });
}

void TokenFormatTest::invalid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(TokenFormatError, error);
    const auto parsed = parseTokens(viewOf(bytes));
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error(), error);
}

void TokenFormatTest::everyTruncation()
{
    const QByteArray whole = bytesOf(one(token()));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto parsed = parseTokens(viewOf(whole).first(std::size_t(size)));
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error(), TokenFormatError::Truncated);
    }
}

void TokenFormatTest::notStorable_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < 11; ++row)
        QTest::newRow(QByteArray::number(row).constData()) << row;
}

void TokenFormatTest::notStorable()
{
    QFETCH(int, row);
    KeptToken kept = token();
    switch (row) {
    case 0:
        kept.id = kId.toUpper();
        break;
    case 1:
        kept.id = kId.left(30);
        break;
    case 2:
        kept.id = QStringLiteral("zz") + kId;
        break;
    case 3:
        kept.token.serial.clear();
        break;
    case 4:
        kept.token.url.clear();
        break;
    case 5:
        kept.token.label = QString(1025, QLatin1Char('l'));
        break;
    case 6:
        kept.token.issuer = QString(QChar(0xD800));
        break;
    case 7:
        kept.token.pin = "short";
        break;
    case 8:
        kept.privateKey = {};
        break;
    case 9:
        kept.createdAt = unixSeconds(-1);
        break;
    default:
        kept.token.url = QString(4097, QLatin1Char('u'));
    }
    QVERIFY(!isStorable(kept));
}

QTEST_APPLESS_MAIN(TokenFormatTest)
#include "tst_token_format.moc"
