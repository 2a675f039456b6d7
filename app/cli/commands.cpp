// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

namespace warifu::cli {

std::span<const Command> commands()
{
    static constexpr Command kCommands[] = {
        {"code", runCode},     {"list", runList}, {"add", runAdd},       {"edit", runEdit},
        {"remove", runRemove}, {"scan", runScan}, {"doctor", runDoctor}, {"push", runPush},
        {"report", runReport}, {"log", runLog},   {"policy", runPolicy},
    };
    return kCommands;
}

std::span<const OptionRule> optionRules()
{
    static constexpr OptionRule kRules[] = {
        {"json"},
        {"home", true},
        {"keystore", true},
        {"passphrase-file", true},
        {"show-secrets"},
        {"help"},
        {"version"},
        {"uri", true, "code"},
        {"at", true, "code"},
        {"trash", false, "list"},
        {"scan", true, "add", true},
        {"purge", false, "remove"},
        {"issuer", true, "edit"},
        {"name", true, "edit"},
        {"group", true, "edit"},
        {"note", true, "edit"},
        {"pin", false, "edit"},
        {"unpin", false, "edit"},
        {"period", true, "edit"},
        {"digits", true, "edit"},
        {"algorithm", true, "edit"},
        {"counter", true, "edit"},
        {"restore", false, "edit"},
        {"allow-loopback-http"},
        {"ca-file", true},
        {"try-policies", true},
        {"scan", true, "push"},
        {"wait", true, "push"},
        {"number", true, "push"},
        {"context", true, "push"},
        {"audience", true, "report"},
        {"form", true, "report"},
        {"subject-issuer", true, "report"},
        {"token-file", true, "report"},
        {"none", false, "report"},
        {"limit", true, "log"},
        {"query", true, "log"},
        {"format", true, "log"},
    };
    return kRules;
}

QString helpText()
{
    return QStringLiteral(R"(warifuctl - two-factor codes on the command line

usage: warifuctl [OPTIONS] COMMAND ...

  code QUERY [--at T]       the code of an account; the next one of a counter-based account
  code --uri URI [--at T]   the code of an otpauth:// URI, without a vault; "-" reads it from stdin
  list [QUERY] [--trash]    accounts, or those in the trash
  add URI...                adds accounts; "-" reads URIs from stdin, one a line
  add --scan IMAGE          adds what the QR codes of a picture say; may be given several times
  edit QUERY OPTIONS        --issuer T  --name T  --group T  --note T  --pin  --unpin
                            --period SECONDS  --digits N
                            --algorithm SHA1|SHA224|SHA256|SHA384|SHA512
                            --counter N  --restore (out of the trash)
  remove QUERY [--purge]    to the trash, or deletes for good
  scan IMAGE...             what the QR codes of pictures say
  push enrol URI            enrols a push token; "-" reads the URI from stdin
  push enrol --scan IMAGE   the same, by the QR code of a picture
  push list                 push tokens
  push remove ID            removes one; tell the server's help desk too
  push requests [--wait S]  sign-in requests; waits up to S seconds for one
  push answer ID ANSWER     approve, cancel, unsure or report; --number N: from the sign-in page
                            --context T: the application's name, after many requests; --wait S
  report receiver [URL --audience A] [--form set|webhook] [--token-file FILE]
                            [--subject-issuer URL] [--none]: who is told of "this was not me"
  report outbox             reports that wait, and receipts
  report flush              sends at once what waits
  report key                the public key that signs reports, as a JWK
  log show                  what happened; --limit N  --query TEXT
  log verify                finds any edited, removed or reordered record
  log export --format F FILE    F: jsonl, csv, syslog or ocsf; "-" is stdout
  policy show               what the organisation has set, where it comes from and why
  doctor                    state of keychain and vault; shows no secret

options:
  --json                    machine-readable results, one JSON value a line
  --home DIR                another profile
  --keystore WHERE          keychain, or passphrase (a file under a passphrase)
  --passphrase-file FILE    the passphrase is the content of FILE without its last line end
  --show-secrets            list: also keys, PINs and notes
  --ca-file FILE            trust also the certificates in FILE (PEM)
  --try-policies DIR        obey also the policies in DIR/managed; they can only tighten
  --allow-loopback-http     plain HTTP to this computer, for tests
  --help, --version

A URI holds the secret key of an account, and other users of this computer may see the command
lines of running programs: prefer "add -" and "code --uri -". What "scan" prints is as secret.

QUERY is an ID, its beginning (4 digits or more), or words of issuer and account; where several
accounts fit, they are listed and nothing is done. T is in seconds since 1970. Exit code: 0 success, 1 failure, 2 wrong usage. Results go to stdout, remarks to stderr.
)");
}

} // namespace warifu::cli
