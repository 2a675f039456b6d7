// SPDX-License-Identifier: Apache-2.0
// A tenant's CSV of 10,000 OATH tokens: read, compared with the vault, stored in the keyring of
// this session, and compared again. Against the limit of 5 s. Run under
// tests/support/with-keyring.sh. bench_importing [--json FILE]

#include "core/exchange/import_service.h"
#include "core/exchange/registry.h"

#include "tests/support/counting_keystore.h"
#include "tests/support/engine_room.h"
#include "tests/support/keyring_bench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace warifu;

namespace {

constexpr int kRows = 10'000;
constexpr double kLimit = 5'000; // ms, for all of it

struct Times
{
    qint64 reading = 0;
    qint64 comparing = 0;
    qint64 storing = 0;
    qint64 again = 0; // the same file when all of it is there
    int writes = 0;
};

// The columns that Microsoft Entra ID documents; every seed and user is another one.
bool writeCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("upn,serial number,secret key,time interval,manufacturer,model\n");
    static constexpr char kBase32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for (int i = 0; i < kRows; ++i) {
        QByteArray seed(32, 'A');
        quint64 state = 0x9E3779B97F4A7C15ULL * quint64(i + 1);
        for (char &digit : seed) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            digit = kBase32[state >> 59];
        }
        file.write(QStringLiteral("user%1@contoso.example,%2,%3,%4,Contoso,HardwareKey\n")
                       .arg(i)
                       .arg(1'000'000 + i)
                       .arg(QLatin1String(seed))
                       .arg(i % 2 ? 60 : 30)
                       .toUtf8());
    }
    return file.flush();
}

bool measure(keystore::Keystore &store, Times &times)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tokens.csv"));
    test::CountingKeystore counting(store);
    test::EngineRoom room(counting);
    if (!writeCsv(path) || !room.open())
        return false;
    QElapsedTimer timer;
    timer.start();
    const auto source = exchange::Source::open(path);
    const auto format = source ? exchange::recognise(*source) : failure(source.error());
    auto import = format ? (*format)->read(*source, {}) : failure(format.error());
    if (!import || import->entries.size() != std::size_t(kRows))
        return false;
    times.reading = timer.restart();

    const SystemClock clock;
    SystemEntropy entropy;
    exchange::ImportService service(room.engine->vault(), clock, entropy);
    const auto isAll = [&](exchange::RowState state) {
        const auto compared = service.compare(import->entries);
        return std::ranges::all_of(compared, [state](const exchange::Comparison &comparison) {
            return comparison.state == state;
        });
    };
    if (!isAll(exchange::RowState::New))
        return false;
    times.comparing = timer.restart();

    std::vector<exchange::Addition> additions;
    for (const exchange::ImportedEntry &entry : import->entries)
        additions.push_back({exchange::copyOf(entry), {}});
    counting.reset();
    test::Answer<Result<exchange::ImportService::Ids, vault::VaultError>> stored;
    service.commit(std::move(additions), stored.callback());
    if (!stored.arrives() || !stored->has_value())
        return false;
    times.storing = timer.restart();
    times.writes = counting.writes;

    if (!isAll(exchange::RowState::Same))
        return false;
    times.again = timer.elapsed();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    return bench::runOnKeyring(argc, argv, [](const bench::Note &note) {
        keystore::KeychainKeystore store({.service = QStringLiteral("warifu-bench-import")});
        Times times;
        if (!measure(store, times)) {
            std::fprintf(stderr, "the import failed\n");
            return false;
        }
        const double whole = double(times.reading + times.comparing + times.storing);
        std::printf(
            "a CSV of %d tokens: read %lld ms, compared %lld ms, stored %lld ms with %d keyring "
            "writes\n  together %.0f ms, %.2fx the limit of %.0f ms; compared again when all is "
            "there %lld ms\n",
            kRows, static_cast<long long>(times.reading), static_cast<long long>(times.comparing),
            static_cast<long long>(times.storing), times.writes, whole, whole / kLimit, kLimit,
            static_cast<long long>(times.again));
        note({
            {QStringLiteral("name"), QStringLiteral("import 10,000 rows")},
            {QStringLiteral("readMs"), double(times.reading)},
            {QStringLiteral("compareMs"), double(times.comparing)},
            {QStringLiteral("storeMs"), double(times.storing)},
            {QStringLiteral("compareAgainMs"), double(times.again)},
            {QStringLiteral("keyringWrites"), times.writes},
            {QStringLiteral("limitMs"), kLimit},
            {QStringLiteral("ratio"), whole / kLimit},
        });
        return true;
    });
}
