// SPDX-License-Identifier: Apache-2.0
// What an exporter writes its importer reads, exactly, for accounts that nobody thought of.
// WARIFU_LONG=1 tries ten times as many.

#include "tests/unit/exchange/exports.h"

#include <rapidcheck.h>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

struct Seed
{
    int kind = 0, algorithm = 0, digits = 6, period = 30, epoch = 0;
    int issuer = 0, name = 0, group = 0;
    std::uint64_t counter = 0;
    std::vector<std::uint8_t> secret;
    bool pinned = false;
};

rc::Gen<Seed> seeds()
{
    using namespace rc;
    const auto period =
        gen::weightedOneOf<int>({{3, gen::element(30, 60)}, {1, gen::inRange(1, 86'401)}});
    const auto digits =
        gen::weightedOneOf<int>({{3, gen::element(6, 8)}, {1, gen::inRange(4, 11)}});
    const auto counter =
        gen::map(gen::arbitrary<std::uint64_t>(), [](std::uint64_t n) { return n >> 1; });
    const auto secret = gen::mapcat(gen::inRange<std::size_t>(1, 90), [](std::size_t size) {
        return gen::container<std::vector<std::uint8_t>>(size, gen::arbitrary<std::uint8_t>());
    });
    return gen::build<Seed>(
        gen::set(&Seed::kind, gen::inRange(0, 5)), gen::set(&Seed::algorithm, gen::inRange(0, 5)),
        gen::set(&Seed::digits, digits), gen::set(&Seed::period, period),
        gen::set(&Seed::epoch, gen::weightedOneOf<int>({{5, gen::just(0)}, {1, gen::just(77)}})),
        gen::set(&Seed::issuer, gen::inRange(0, 100)), gen::set(&Seed::name, gen::inRange(0, 100)),
        gen::set(&Seed::group, gen::inRange(0, 4)), gen::set(&Seed::counter, counter),
        gen::set(&Seed::secret, secret), gen::set(&Seed::pinned, gen::arbitrary<bool>()));
}

// Names with every character that a format gives a meaning to.
const QString kNames[] = {
    QStringLiteral("Example"),         QStringLiteral("株式会社サンプル"),
    QStringLiteral("a & b <c> \"d\""), QStringLiteral("100%+1#2?=3"),
    QStringLiteral("ümläut/slash\\"),  QStringLiteral("🔐 vault, Inc; 'x'"),
    QStringLiteral("Steam"),           QStringLiteral("x@example.com"),
    QStringLiteral("עברית"),           QStringLiteral("a:b"),
};

ExportEntry entryOf(const Seed &seed, bool mayBeEmpty)
{
    ExportEntry entry = exchange::test::entryOf(static_cast<otp::Kind>(seed.kind));
    accounts::Account &account = entry.account;
    account.parameters.algorithm = static_cast<otp::HashAlgorithm>(seed.algorithm);
    account.parameters.digits = seed.digits;
    account.parameters.period = std::chrono::seconds(seed.period);
    if (account.parameters.kind == otp::Kind::Totp)
        account.parameters.epoch = std::chrono::seconds(seed.epoch);
    account.parameters = otp::validated(account.parameters).value_or(account.parameters);
    account.issuer = kNames[seed.issuer % 9]; // "a:b" is no issuer that every format can tell apart
    account.name = kNames[seed.name % 10];
    if (mayBeEmpty && seed.issuer > 85)
        account.issuer.clear();
    if (mayBeEmpty && seed.name > 85)
        account.name.clear();
    account.group = QStringList{QString(), QStringLiteral("Work"), QStringLiteral("仕事"),
                                QStringLiteral("\"q\"")}[seed.group];
    account.pinned = seed.pinned;
    if (account.parameters.kind == otp::Kind::Hotp)
        account.counter = seed.counter;
    if (account.parameters.kind != otp::Kind::Yandex)
        entry.secret = SecretBytes::copyOf(seed.secret);
    return entry;
}

// What formats without groups, favourites and user names leave out is not compared.
struct Keeps
{
    bool names = true;
    bool groups = false;
    bool favourite = false;
    bool empty = false; // names that are not there
};

void roundTrip(const char *id, const QByteArray &password, const std::vector<Seed> &chosen,
               Keeps keeps)
{
    std::vector<ExportEntry> entries;
    std::vector<const ExportEntry *> fitting;
    for (const Seed &seed : chosen)
        entries.push_back(entryOf(seed, keeps.empty));
    for (const ExportEntry &entry : entries) {
        if (!misfitOf(exporter(id), entry))
            fitting.push_back(&entry);
    }
    const auto result = exported(id, entries, password);
    if (fitting.empty()) {
        RC_ASSERT(!result);
        return;
    }
    RC_ASSERT(result);
    RC_ASSERT(result->exported == fitting.size());
    RC_ASSERT(result->failures.size() == entries.size() - fitting.size());
    const Source source = Source::fromBytes(QStringLiteral("x"), result->bytes.clone());
    const auto recognised = recognise(source);
    RC_ASSERT(recognised && (*recognised)->id == exporter(id).importer);
    const auto import = (*recognised)->read(source, with(password));
    RC_ASSERT(import && import->failures.empty());
    RC_ASSERT(import->entries.size() == fitting.size());
    for (std::size_t i = 0; i < fitting.size(); ++i) {
        const accounts::Account &was = fitting[i]->account;
        const ImportedEntry &read = import->entries[i];
        // The test's own keys.
        RC_ASSERT(arrayOf(read.draft.secret.expose()) == arrayOf(fitting[i]->secret.expose()));
        RC_ASSERT(arrayOf(read.draft.pin.expose()) == arrayOf(fitting[i]->pin.expose()));
        RC_ASSERT(read.draft.parameters.kind == was.parameters.kind);
        RC_ASSERT(read.draft.parameters.algorithm == was.parameters.algorithm);
        RC_ASSERT(read.draft.parameters.digits == was.parameters.digits);
        RC_ASSERT(read.draft.parameters.epoch == was.parameters.epoch);
        if (was.parameters.kind == otp::Kind::Hotp)
            RC_ASSERT(read.draft.counter == was.counter);
        else
            RC_ASSERT(read.draft.parameters.period == was.parameters.period);
        if (keeps.names) {
            RC_ASSERT(read.draft.issuer.toStdString() == was.issuer.toStdString());
            RC_ASSERT(read.draft.name.toStdString() == was.name.toStdString());
        }
        if (keeps.groups)
            RC_ASSERT(read.groups.value(0) == was.group);
        if (keeps.favourite)
            RC_ASSERT(read.favourite == was.pinned);
    }
}

bool holds(const char *id, const QByteArray &password, Keeps keeps)
{
    return rc::check(std::string(id) + (password.isEmpty() ? "" : ", encrypted"), [&] {
        const auto size = *rc::gen::inRange<std::size_t>(1, 25);
        const auto chosen = *rc::gen::container<std::vector<Seed>>(size, seeds());
        roundTrip(id, password, chosen, keeps);
    });
}

} // namespace

int main()
{
    qputenv("RC_PARAMS",
            qEnvironmentVariableIsSet("WARIFU_LONG") ? "max_success=400" : "max_success=40");
    const Keeps all{.names = true, .groups = true, .favourite = true, .empty = true};
    bool good = true;
    good = holds("uri", {}, {.empty = true}) && good;
    good = holds("aegis", {}, all) && good;
    good = holds("aegis", "pässword", all) && good;
    good = holds("2fas", {}, {.names = true, .groups = true, .empty = true}) && good;
    good = holds("2fas", "pässword", {.names = true, .groups = true, .empty = true}) && good;
    good = holds("pskc", {}, {}) && good;
    good = holds("pskc-key", QByteArray(32, 'a'), {}) && good;
    good = holds("pskc-key", QByteArray(64, 'b'), {}) && good;
    good = holds("entra-csv", {}, {}) && good;
    good = holds("entra-graph-json", {}, {.names = false}) && good;
    good = holds("google-migration", {}, {}) && good;
    good = holds("warifu", "pässword", all) && good;
    return good ? 0 : 1;
}
