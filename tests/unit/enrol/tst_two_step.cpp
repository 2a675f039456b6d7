// SPDX-License-Identifier: Apache-2.0
// privacyIDEA's two-step rollout against its vector, and its limits.

#include "core/enrol/two_step.h"

#include "core/base/base32.h"

#include "tests/support/seeded_entropy.h"
#include "tests/unit/crypto/vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::enrol::TwoStepError)

class TwoStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesTheVector();
    void makesAFreshHalf();
    void refuses_data();
    void refuses();
    void saltMustHaveItsSize();
};

void TwoStepTest::matchesTheVector()
{
    const QJsonObject vector =
        jsonFile("privacyidea_vectors.json")[QLatin1String("two_step")].toObject();
    const auto text = [&vector](const char *name) {
        return vector[QLatin1String(name)].toString().toLatin1();
    };
    const auto half = parseBase32(text("uri_secret_base32").toStdString());
    QVERIFY(half.has_value());
    // The test derives and compares.
    const auto made = deriveTwoStep(half->expose(), {10, 32, 12'000},
                                    view(QByteArray::fromHex(text("client_salt_hex"))));
    QVERIFY(made.has_value());
    QCOMPARE(hex(made->secret.expose()), text("final_secret_hex"));
    QCOMPARE(hex(made->code.expose()), text("display_code").toHex());
}

void TwoStepTest::makesAFreshHalf()
{
    SeededEntropy entropy;
    const QByteArray half(20, 'h');
    const auto one = makeTwoStep(view(half), {8, 20, 1000}, entropy);
    const auto two = makeTwoStep(view(half), {8, 20, 1000}, entropy);
    QVERIFY(one.has_value() && two.has_value());
    QCOMPARE(entropy.filled(), std::size_t(16));
    // Checksum of 4 bytes and salt of 8, in Base32.
    QCOMPARE(one->code.size(), std::size_t(20));
    QVERIFY(!equalInConstantTime(one->code.expose(), two->code.expose()));
    QVERIFY(!equalInConstantTime(one->secret.expose(), two->secret.expose()));
    // And the account has the whole.
    TwoStepDraft draft;
    draft.draft.issuer = QStringLiteral("Org");
    draft.draft.secret = SecretBytes::copyOf(view(half));
    const Draft whole = completed(std::move(draft), one->secret.clone());
    QCOMPARE(whole.issuer, QStringLiteral("Org"));
    QVERIFY(equalInConstantTime(whole.secret.expose(), one->secret.expose()));
}

void TwoStepTest::refuses_data()
{
    QTest::addColumn<int>("half");
    QTest::addColumn<unsigned>("salt");
    QTest::addColumn<unsigned>("output");
    QTest::addColumn<unsigned>("iterations");
    QTest::addColumn<TwoStepError>("error");
    const auto row = [](const char *name, int half, unsigned salt, unsigned output,
                        unsigned iterations, TwoStepError error) {
        QTest::newRow(name) << half << salt << output << iterations << error;
    };
    row("no server part", 0, 8, 20, 10'000, TwoStepError::ServerPart);
    row("long server part", 641, 8, 20, 10'000, TwoStepError::ServerPart);
    row("no salt", 20, 0, 20, 10'000, TwoStepError::Salt);
    row("long salt", 20, 65, 20, 10'000, TwoStepError::Salt);
    row("short output", 20, 8, 15, 10'000, TwoStepError::Output);
    row("long output", 20, 8, 65, 10'000, TwoStepError::Output);
    row("no iterations", 20, 8, 20, 0, TwoStepError::Iterations);
    row("few iterations", 20, 8, 20, 999, TwoStepError::Iterations);
    row("more than the cap", 20, 8, 20, kMaxTwoStepIterations + 1, TwoStepError::Iterations);
    row("a day of iterations", 20, 8, 20, 4'000'000'000u, TwoStepError::Iterations);
}

void TwoStepTest::refuses()
{
    QFETCH(int, half);
    QFETCH(unsigned, salt);
    QFETCH(unsigned, output);
    QFETCH(unsigned, iterations);
    QFETCH(TwoStepError, error);
    SeededEntropy entropy;
    const auto made = makeTwoStep(view(QByteArray(half, 'h')), {salt, output, iterations}, entropy);
    QVERIFY(!made.has_value());
    QCOMPARE(made.error(), error);
    QCOMPARE(entropy.filled(), std::size_t(0));
}

void TwoStepTest::saltMustHaveItsSize()
{
    const QByteArray half(20, 'h');
    QCOMPARE(deriveTwoStep(view(half), {8, 20, 1000}, view(QByteArray(7, 's'))).error(),
             TwoStepError::Salt);
}

QTEST_APPLESS_MAIN(TwoStepTest)
#include "tst_two_step.moc"
