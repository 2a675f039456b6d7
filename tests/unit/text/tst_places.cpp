// SPDX-License-Identifier: Apache-2.0
// Errors name the place as people count (from 1), and the character that is wrong.

#include "app/text/enrol_text.h"

#include <QTest>

using namespace warifu;
using Code = enrol::EnrolError::Code;

Q_DECLARE_METATYPE(warifu::enrol::EnrolError)

class PlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nameThePlace_data();
    void nameThePlace();
    void migrationFailures();
};

void PlacesTest::nameThePlace_data()
{
    QTest::addColumn<enrol::EnrolError>("error");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, Code code, std::size_t position, const char *detail,
                        const char *part) {
        QTest::newRow(name) << enrol::EnrolError{code, position, QString::fromUtf8(detail)}
                            << QString::fromUtf8(part);
    };
    row("first character", Code::SecretCharacter, 0, "!", "Character 1 of the key, “!”,");
    row("seventh character", Code::SecretCharacter, 6, "!", "Character 7 of the key, “!”,");
    row("Japanese character", Code::SecretCharacter, 2, "割", "Character 3 of the key, “割”,");
    row("digit that looks like a letter", Code::SecretCharacter, 6, "0",
        "Character 7 of the key is “0”");
    row("... with a hint", Code::SecretCharacter, 6, "8", "8 a B");
    row("unprintable character", Code::SecretCharacter, 6, "", "Character 7 of the key cannot");
    row("percent sign as a character", Code::SecretCharacter, 0, "%",
        "Character 1 of the key, “%”");
    row("placeholder as a detail", Code::SecretCharacter, 1, "%1", "Character 2 of the key, “%1”");
    row("padding in the middle", Code::SecretPadding, 3, "", "Character 4 of the key is “=”");
    row("percent-encoding", Code::Encoding, 20, "", "at character 21");
    row("migration ends", Code::MigrationTruncated, 12, "", "after byte 12");
    row("migration damaged", Code::MigrationMalformed, 12, "", "at byte 13");
    row("scheme", Code::UnknownScheme, 0, "https", "“https:”");
    row("type", Code::UnknownType, 0, "xotp", "“xotp”");
    row("algorithm", Code::UnknownAlgorithm, 0, "MD5", "“MD5”");
    row("digits", Code::Digits, 0, "11", "“11”");
    row("period", Code::Period, 0, "-5", "“-5”");
    row("counter", Code::Counter, 0, "x", "“x”");
    row("T0", Code::Epoch, 0, "y", "“y”");
}

void PlacesTest::nameThePlace()
{
    QFETCH(enrol::EnrolError, error);
    QFETCH(QString, part);
    const QString sentence = text::describe(error);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void PlacesTest::migrationFailures()
{
    const enrol::EnrolError error{Code::MissingSecret, 0, {}};
    QCOMPARE(text::describe(enrol::MigrationFailure{1, error, {}}),
             QStringLiteral("Entry 2: ") + text::describe(error));
    QCOMPARE(text::describe(enrol::MigrationFailure{0, error, QStringLiteral("%1 Bank")}),
             QStringLiteral("Entry 1 (%1 Bank): ") + text::describe(error));
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
