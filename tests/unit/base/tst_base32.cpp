// SPDX-License-Identifier: Apache-2.0
// Base32: published vectors, the forms that people and services write, and what is refused where.
#include "core/base/base32.h"

#include <QTest>

#include <type_traits>

using warifu::Base32Error;
using warifu::formatBase32;
using warifu::parseBase32;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

warifu::ByteView bytesOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray copied(const warifu::SecretBytes &secret)
{
    // The test compares what was decoded.
    const warifu::ByteView bytes = secret.expose();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

} // namespace

class Base32Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesPublishedVectors_data();
    void readsAndWritesPublishedVectors();
    void readsWildForms_data();
    void readsWildForms();
    void refuses_data();
    void refuses();
    void writesNothingForNothing();
    void roundTripsEveryLength();
};

void Base32Test::readsAndWritesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("padded");
    const auto row = [](const char *plain, const char *padded) {
        QTest::addRow("RFC 4648 section 10, %s", plain) << QByteArray(plain) << QByteArray(padded);
    };
    row("f", "MY======");
    row("fo", "MZXQ====");
    row("foo", "MZXW6===");
    row("foob", "MZXW6YQ=");
    row("fooba", "MZXW6YTB");
    row("foobar", "MZXW6YTBOI======");
}

void Base32Test::readsAndWritesPublishedVectors()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, padded);
    const auto parsed = parseBase32(view(padded));
    QVERIFY(parsed);
    QCOMPARE(copied(*parsed), plain);
    QByteArray unpadded = padded;
    unpadded.replace("=", "");
    QCOMPARE(copied(formatBase32(bytesOf(plain))), unpadded);
}

void Base32Test::readsWildForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lower case") << QByteArray("mzxw6ytboi");
    QTest::newRow("mixed case") << QByteArray("mZxW6yTbOi");
    QTest::newRow("groups with spaces") << QByteArray("mzxw 6ytb oi");
    QTest::newRow("groups with dashes") << QByteArray("MZXW-6YTB-OI");
    QTest::newRow("tabs and line ends") << QByteArray("\tMZXW\r\n6YTB\nOI\r\n");
    QTest::newRow("no-break spaces") << QByteArray("MZXW\xC2\xA0"
                                                   "6YTB\xC2\xA0OI");
    QTest::newRow("ideographic spaces") << QByteArray("\xE3\x80\x80MZXW6YTB\xE3\x80\x80OI");
    QTest::newRow("padding after a space") << QByteArray("MZXW6YTBOI = = =");
    QTest::newRow("too much padding") << QByteArray("MZXW6YTBOI==========");
    QTest::newRow("space at both ends") << QByteArray("  MZXW6YTBOI  ");
    QTest::newRow("bits left over") << QByteArray("MZXW6YTBOJ"); // J instead of I
}

void Base32Test::readsWildForms()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseBase32(view(text));
    QVERIFY(parsed);
    QCOMPARE(copied(*parsed), QByteArray("foobar"));
}

void Base32Test::refuses_data()
{
    using Code = Base32Error::Code;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("position");
    const auto row = [](const char *name, const QByteArray &text, Code code, int position) {
        QTest::newRow(name) << text << int(code) << position;
    };
    row("empty", "", Code::Empty, 0);
    row("only spaces", "   ", Code::Empty, 0);
    row("only padding", "========", Code::Empty, 0);
    row("only dashes", "----", Code::Empty, 0);
    row("zero is not O", "MZXW0YTB", Code::Character, 4);
    row("one is not L", "1ZXW6YTB", Code::Character, 0);
    row("eight is not B", "MZXW6YT8", Code::Character, 7);
    row("nine", "MZXW 9YTB", Code::Character, 5);
    row("position counts separators", "MZ-XW 0", Code::Character, 6);
    row("position counts bytes of wide spaces", "MZ\xE3\x80\x80!", Code::Character, 5);
    row("NUL", QByteArray("MZ\0W", 4), Code::Character, 2);
    row("plus", "MZXW+YTB", Code::Character, 4);
    row("percent sign", "MZXW%20", Code::Character, 4);
    row("letter with accent", "MZ\xC3\x89W", Code::Character, 2);
    row("full-width letter", "\xEF\xBC\xA1", Code::Character, 0);
    row("half a no-break space", "MZ\xC2", Code::Character, 2);
    row("half an ideographic space", "MZXW\xE3\x80", Code::Character, 4);
    row("padding inside", "MZXW=YTB", Code::Padding, 4);
    row("padding first", "=MZXW", Code::Padding, 0);
    row("padding inside, spaced", "MZXW = = YTB", Code::Padding, 5);
    row("1 digit", "A", Code::Length, 1);
    row("3 digits", "MZX", Code::Length, 3);
    row("6 digits", "MZXW6Y", Code::Length, 6);
    row("9 digits", "MZXW6YTBO", Code::Length, 9);
    row("11 digits", "MZXW6YTBOIA", Code::Length, 11);
}

void Base32Test::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(int, position);
    const auto parsed = parseBase32(view(text));
    QVERIFY(!parsed);
    QCOMPARE(int(parsed.error().code), code);
    QCOMPARE(int(parsed.error().position), position);
}

void Base32Test::writesNothingForNothing()
{
    QVERIFY(formatBase32({}).isEmpty());
}

void Base32Test::roundTripsEveryLength()
{
    QByteArray bytes;
    for (int size = 1; size <= 130; ++size) {
        bytes.append(char(size * 37));
        const QByteArray text = copied(formatBase32(bytesOf(bytes)));
        const auto parsed = parseBase32(view(text));
        QVERIFY(parsed);
        QCOMPARE(copied(*parsed), bytes);
    }
}

QTEST_APPLESS_MAIN(Base32Test)
#include "tst_base32.moc"
