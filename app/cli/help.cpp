// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"

#include "app/cli/columns.h"
#include "app/cli/console.h"

#include <span>

namespace warifu::cli {

namespace {

constexpr int kWidth = 96;
constexpr int kIndent = 2;
constexpr int kLeftColumn = 28; // with its indent

struct Row
{
    const char *usage;
    const char *text; // to be translated
};

constexpr Row kCommands[] = {
    {"code QUERY [--at T]",
     //: Help of warifuctl, beside the command “code QUERY [--at T]”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "the code of an account; the next one of a counter-based account")},
    {"code --uri URI [--at T]",
     //: Help of warifuctl, beside the command “code --uri URI [--at T]”.
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "the code of an otpauth:// URI, without a vault; “-” reads it from standard input")},
    {"list [QUERY] [--trash]",
     //: Help of warifuctl, beside the command “list [QUERY] [--trash]”.
     QT_TRANSLATE_NOOP("CommandLine", "accounts, or those in the trash")},
    {"add URI...",
     //: Help of warifuctl, beside the command “add URI...”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "adds accounts; “-” reads URIs from standard input, one a line")},
    {"add --scan IMAGE",
     //: Help of warifuctl, beside the command “add --scan IMAGE”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "adds what the QR codes of a picture say; may be given several times")},
    {"edit QUERY OPTIONS",
     //: Help of warifuctl, beside the command “edit QUERY OPTIONS”.
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "changes an account: --issuer T, --name T, --group T, --note T, --pin, "
         "--unpin, --period SECONDS, --digits N, --algorithm SHA1|SHA224|SHA256|SHA384|SHA512, "
         "--counter N, --restore (out of the trash)")},
    {"remove QUERY [--purge]",
     //: Help of warifuctl, beside the command “remove QUERY [--purge]”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "moves an account to the trash; --purge deletes it for good")},
    {"import FILE [--format F]",
     //: Help of warifuctl, beside the command “import FILE [--format F]”. “-” stands for the file.
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "adds what another app has exported; “-” reads standard input; --password-file P: its "
         "password or key, --dry-run: only shows what would happen, --accept-cost: also what "
         "takes long to open")},
    {"export --format F FILE",
     //: Help of warifuctl, beside the command “export --format F FILE”.
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "writes the accounts for another app: 2fas, aegis, entra-csv, entra-graph-json, "
         "google-migration, pskc, pskc-key (a key of 32 or 64 hexadecimal digits) or uri; warifu: "
         "an encrypted backup; inventory-csv, inventory-json: a list without keys. "
         "--password-file P encrypts, --plain leaves the keys readable, --force replaces FILE")},
    {"export --dismiss",
     //: Help of warifuctl, beside the command “export --dismiss”. “doctor” is a command.
     QT_TRANSLATE_NOOP("CommandLine",
                       "forgets the exports with readable keys that doctor reminds of")},
    {"scan IMAGE...",
     //: Help of warifuctl, beside the command “scan IMAGE...”.
     QT_TRANSLATE_NOOP("CommandLine", "what the QR codes of pictures say")},
    {"push enrol URI",
     //: Help of warifuctl, beside the command “push enrol URI”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "enrols a push token; “-” reads the URI from standard input")},
    {"push enrol --scan IMAGE",
     //: Help of warifuctl, beside the command “push enrol --scan IMAGE”.
     QT_TRANSLATE_NOOP("CommandLine", "the same, by the QR code of a picture")},
    {"push list",
     //: Help of warifuctl, beside the command “push list”.
     QT_TRANSLATE_NOOP("CommandLine", "push tokens")},
    {"push remove ID",
     //: Help of warifuctl, beside the command “push remove ID”.
     QT_TRANSLATE_NOOP("CommandLine", "removes a push token; tell the server's help desk too")},
    {"push requests [--wait S]",
     //: Help of warifuctl, beside the command “push requests [--wait S]”.
     QT_TRANSLATE_NOOP("CommandLine", "sign-in requests; waits up to S seconds for one")},
    {"push answer ID ANSWER",
     //: Help of warifuctl, beside the command “push answer ID ANSWER”.
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "ANSWER is approve, cancel, unsure or report; --number N: the number on the sign-in page, "
         "--context T: the application's name, after many requests, --wait S")},
    {"report receiver [URL]",
     //: Help of warifuctl, beside the command “report receiver [URL]”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "who is told of “this was not me”; mailto:ADDRESS: by an e-mail of the "
                       "user; otherwise --audience A, --form set|webhook, "
                       "--token-file FILE, --subject-issuer URL; --none: nobody")},
    {"report outbox",
     //: Help of warifuctl, beside the command “report outbox”.
     QT_TRANSLATE_NOOP("CommandLine", "reports that wait, and receipts")},
    {"report flush",
     //: Help of warifuctl, beside the command “report flush”.
     QT_TRANSLATE_NOOP("CommandLine", "sends at once what waits")},
    {"report key",
     //: Help of warifuctl, beside the command “report key”.
     QT_TRANSLATE_NOOP("CommandLine", "the public key that signs reports, as a JWK")},
    {"log show",
     //: Help of warifuctl, beside the command “log show”.
     QT_TRANSLATE_NOOP("CommandLine", "what happened; --limit N, --query TEXT")},
    {"log verify",
     //: Help of warifuctl, beside the command “log verify”.
     QT_TRANSLATE_NOOP("CommandLine", "finds records that were edited, removed or reordered")},
    {"log acknowledge",
     //: Help of warifuctl, beside the command “log acknowledge”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "ends the warning that a damaged log was set aside; its files stay")},
    {"log export FILE",
     //: Help of warifuctl, beside the command “log export FILE”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "writes the log: --format jsonl|csv|syslog|ocsf, --query TEXT; “-” is "
                       "standard output")},
    {"policy show",
     //: Help of warifuctl, beside the command “policy show”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "what the organisation has set, where it comes from and why")},
    {"doctor",
     //: Help of warifuctl, beside the command “doctor”.
     QT_TRANSLATE_NOOP("CommandLine", "state of keychain, vault and clock; shows no secret")},
};

constexpr Row kOptions[] = {
    {"--json",
     //: Help of warifuctl, beside the option “--json”.
     QT_TRANSLATE_NOOP("CommandLine", "machine-readable results, one JSON value a line")},
    {"--home DIR",
     //: Help of warifuctl, beside the option “--home DIR”.
     QT_TRANSLATE_NOOP("CommandLine", "another profile")},
    {"--keystore WHERE",
     //: Help of warifuctl, beside the option “--keystore WHERE”.
     QT_TRANSLATE_NOOP("CommandLine", "keychain, or passphrase (a file under a passphrase)")},
    {"--passphrase-file FILE",
     //: Help of warifuctl, beside the option “--passphrase-file FILE”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "the passphrase is the content of FILE without its last line end")},
    {"--show-secrets",
     //: Help of warifuctl, beside the option “--show-secrets”.
     QT_TRANSLATE_NOOP("CommandLine", "list: also keys, PINs and notes")},
    {"--ca-file FILE",
     //: Help of warifuctl, beside the option “--ca-file FILE”.
     QT_TRANSLATE_NOOP("CommandLine", "trusts also the certificates in FILE (PEM)")},
    {"--try-policies DIR",
     //: Help of warifuctl, beside the option “--try-policies DIR”.
     QT_TRANSLATE_NOOP("CommandLine",
                       "obeys also the policies in DIR/managed; they can only tighten")},
    {"--allow-loopback-http",
     //: Help of warifuctl, beside the option “--allow-loopback-http”.
     QT_TRANSLATE_NOOP("CommandLine", "plain HTTP to this computer, for tests")},
    {"--help",
     //: Help of warifuctl, beside the option “--help”.
     QT_TRANSLATE_NOOP("CommandLine", "this text")},
    {"--version",
     //: Help of warifuctl, beside the option “--version”.
     QT_TRANSLATE_NOOP("CommandLine", "the version")},
};

constexpr const char *kParagraphs[] = {
    //: Help of warifuctl, below the options. “add -”, “code --uri -” and “scan” are commands.
    QT_TRANSLATE_NOOP("CommandLine",
                      "A URI holds the secret key of an account, and other users of this computer "
                      "may see the command lines of running programs: prefer “add -” and “code "
                      "--uri -”. What “scan” prints is as secret."),
    //: Help of warifuctl, below the options. QUERY and T stand for what is typed.
    QT_TRANSLATE_NOOP(
        "CommandLine",
        "QUERY is an ID, its beginning (4 digits or more), or words of issuer and account; where "
        "several accounts fit, they are listed and nothing is done. T is in seconds since 1970."),
    //: Help of warifuctl, its last words.
    QT_TRANSLATE_NOOP("CommandLine",
                      "Exit code: 0 success, 1 failure, 2 wrong usage. Results go to standard "
                      "output, remarks to standard error."),
};

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString table(std::span<const Row> rows)
{
    QString text;
    for (const Row &row : rows)
        text += besides(QString::fromLatin1(row.usage), translated(row.text),
                        {kIndent, kLeftColumn, kWidth});
    return text;
}

} // namespace

QString helpText()
{
    //: First line of the help of warifuctl, behind its name.
    QString text = QStringLiteral("warifuctl: ") + Says::tr("two-factor codes on the command line");
    //: Help of warifuctl. %1 is what to type.
    text += QStringLiteral("\n\n")
        + Says::tr("usage: %1").arg(QStringLiteral("warifuctl [OPTIONS] COMMAND ..."));
    text += QStringLiteral("\n\n") + table(kCommands);
    //: Help of warifuctl, above the list of options.
    text += QLatin1Char('\n') + Says::tr("options:") + QLatin1Char('\n') + table(kOptions);
    for (const char *paragraph : kParagraphs)
        text += QLatin1Char('\n') + wrapped(translated(paragraph), kWidth).join(QLatin1Char('\n'))
            + QLatin1Char('\n');
    return text;
}

} // namespace warifu::cli
