// SPDX-License-Identifier: Apache-2.0
// The command line taken apart, and what is refused.

#include "app/cli/arguments.h"
#include "app/cli/commands.h"

#include <QTest>

using namespace warifu::cli;

namespace {

// A command line as main() gets it: writable, and alive as long as its views.
struct Line
{
    explicit Line(const QByteArrayList &parts) : words(parts)
    {
        for (QByteArray &word : words)
            pointers.push_back(word.data());
    }
    [[nodiscard]] auto parse() const { return Arguments::parse(pointers, optionRules()); }

    QByteArrayList words;
    std::vector<char *> pointers;
};

QByteArrayList split(const char *line)
{
    return QByteArray(line).split(' ');
}

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesApart();
    void takesValuesThatLookLikeOptions();
    void endsOptions();
    void takesRepeatedImages();
    void refuses_data();
    void refuses();
    void quotesNoValues_data();
    void quotesNoValues();
    void wipes();
};

void ArgumentsTest::takesApart()
{
    const Line line(split("--home /tmp/x code --json --at=59 git hub -"));
    const auto arguments = line.parse();
    QVERIFY(arguments);
    QVERIFY(arguments->command() == "code");
    QVERIFY(arguments->value("home") == "/tmp/x");
    QVERIFY(arguments->value("at") == "59");
    QVERIFY(arguments->has("json"));
    QVERIFY(!arguments->has("help"));
    QCOMPARE(arguments->words().size(), std::size_t(3));
    QVERIFY(arguments->words()[2] == "-");
}

void ArgumentsTest::takesValuesThatLookLikeOptions()
{
    const Line line(split("edit --note --json 00 --name=--pin --group="));
    const auto arguments = line.parse();
    QVERIFY(arguments);
    QVERIFY(arguments->value("note") == "--json");
    QVERIFY(arguments->value("name") == "--pin");
    QVERIFY(arguments->value("group") == "");
    QVERIFY(!arguments->has("json"));
}

void ArgumentsTest::endsOptions()
{
    const Line line(split("add -- --json -x"));
    const auto arguments = line.parse();
    QVERIFY(arguments);
    QVERIFY(!arguments->has("json"));
    QCOMPARE(arguments->words().size(), std::size_t(2));
}

void ArgumentsTest::takesRepeatedImages()
{
    const Line line(split("add --scan a.png --scan b.png"));
    const auto arguments = line.parse();
    QVERIFY(arguments);
    QCOMPARE(arguments->values("scan").size(), std::size_t(2));
    QVERIFY(arguments->values("scan")[1] == "b.png");
}

void ArgumentsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *line, const char *part) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(part);
    };
    row("--nonsense", "no option “--nonsense”");
    row("list --jsonx", "no option “--jsonx”");
    row("list --JSON", "no option “--JSON”");
    row("list ---json", "no option");
    row("list --=x", "no option");
    row("list -j", "two dashes");
    row("list -json", "two dashes");
    row("list --json=yes", "takes no value");
    row("list --json=", "takes no value");
    row("code --at", "needs a value");
    row("--home", "needs a value");
    row("code --at 1 --at 2", "given twice");
    row("list --json --json", "given twice");
    row("list --at 5", "belongs to the command “code”");
    row("--purge list", "belongs to the command “remove”");
    row("code x --scan a.png", "belongs to the command “add”");
    row("push enrol --scan a.png --scan b.png", "given twice");
}

void ArgumentsTest::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, part);
    const Line words(line.split(' '));
    const auto arguments = words.parse();
    QVERIFY(!arguments);
    const QString message = arguments.error();
    QVERIFY2(message.contains(part), qPrintable(message));
}

void ArgumentsTest::quotesNoValues_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("after an equals sign") << QByteArray("--sekret=JBSWY3DPEHPK3PXP");
    QTest::newRow("option without value") << QByteArray("--json=JBSWY3DPEHPK3PXP");
    QTest::newRow("one dash") << QByteArray("-JBSWY3DPEHPK3PXP");
    QTest::newRow("long name") << QByteArray("--") + QByteArray(24, 'x') + "JBSWY3DPEHPK3PXP";
}

void ArgumentsTest::quotesNoValues()
{
    QFETCH(QByteArray, word);
    const Line line({"list", word});
    const auto arguments = line.parse();
    QVERIFY(!arguments);
    QVERIFY(!arguments.error().contains(QLatin1String("JBSWY3DP")));
}

void ArgumentsTest::wipes()
{
    const Line line({"add", "otpauth://totp/x?secret=JBSWY3DP"});
    const auto arguments = line.parse();
    QVERIFY(arguments);
    const std::string_view word = arguments->words().front();
    Arguments::wipe(word);
    QCOMPARE(QByteArray(line.pointers[1], qsizetype(word.size())),
             QByteArray(qsizetype(word.size()), '\0'));
}

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
