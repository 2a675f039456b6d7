// SPDX-License-Identifier: Apache-2.0
// The text of a file: which bytes are text, and what they say.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/text_decoding.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

class TextDecodingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data();
    void decodes();
};

void TextDecodingTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected"); // "binary" when it is none
    const auto row = [](const char *tag, const QByteArray &bytes, const QByteArray &expected) {
        QTest::newRow(tag) << bytes << expected;
    };
    row("empty", "", "");
    row("ASCII", "abc", "abc");
    row("UTF-8", "\xE3\x82\x8F", "\xE3\x82\x8F");
    row("UTF-8 with mark", "\xEF\xBB\xBF\xE3\x82\x8F", "\xE3\x82\x8F");
    row("mark alone", "\xEF\xBB\xBF", "");
    row("little endian",
        QByteArray("\xFF\xFE"
                   "a\0\x8F\x30",
                   6),
        "a\xE3\x82\x8F");
    row("big endian",
        QByteArray("\xFE\xFF"
                   "\0a\x30\x8F",
                   6),
        "a\xE3\x82\x8F");
    row("surrogates", QByteArray("\xFF\xFE\x3D\xD8\x00\xDE", 6), "\xF0\x9F\x98\x80");
    row("two bytes a character", QByteArray("\xFF\xFE\xE9\0", 4), "\xC3\xA9");
    row("mark of UTF-16 alone", "\xFF\xFE", "");
    row("NUL", QByteArray("a\0b", 3), "binary");
    row("Latin-1", "caf\xE9", "binary");
    row("overlong", "\xC0\x80", "binary");
    row("surrogate in UTF-8", "\xED\xA0\x80", "binary");
    row("half a UTF-16 unit",
        QByteArray("\xFF\xFE"
                   "a",
                   3),
        "binary");
    row("high surrogate alone", QByteArray("\xFF\xFE\x3D\xD8", 4), "binary");
    row("high surrogate before a letter",
        QByteArray("\xFF\xFE\x3D\xD8"
                   "a\0",
                   6),
        "binary");
    row("low surrogate alone", QByteArray("\xFF\xFE\x00\xDE", 4), "binary");
    row("NUL in UTF-16", QByteArray("\xFF\xFE\0\0", 4), "binary");
}

void TextDecodingTest::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    const auto decoded = decodeFileText(viewOf(bytes));
    if (expected == "binary") {
        QVERIFY(!decoded);
        return;
    }
    QVERIFY(decoded);
    // What the test wrote itself.
    const QByteArray text = decoded->wasUtf16 ? arrayOf(decoded->utf8.expose())
                                              : bytes.mid(static_cast<qsizetype>(decoded->skip));
    QCOMPARE(text, expected);
}

QTEST_APPLESS_MAIN(TextDecodingTest)
#include "tst_text_decoding.moc"
