// SPDX-License-Identifier: Apache-2.0
// TOTP codes per second as ratios to peers that run in the same process, turn by turn. A table on
// stdout; with --json FILE also one JSON object a line.

#include "tests/bench/otp/contestants.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>

using namespace warifu;

namespace {

constexpr int kRounds = 25;
constexpr std::size_t kKeys = 200;
constexpr double kTurn = 0.02; // seconds

volatile char g_sink; // so that nothing is optimised away

bench::Keys makeKeys(std::size_t size)
{
    bench::Keys keys(kKeys, std::vector<std::uint8_t>(size));
    std::uint32_t state = 1;
    for (auto &key : keys) {
        for (auto &byte : key) {
            state = state * 1664525 + 1013904223;
            byte = static_cast<std::uint8_t>(state >> 24);
        }
    }
    return keys;
}

// Codes per second of processor time in one turn: other programs on the machine count less.
double turn(const bench::Contestant &contestant, std::int64_t time)
{
    const std::clock_t start = std::clock();
    char code[8] = {};
    char sum = 0;
    std::uint64_t codes = 0;
    double elapsed = 0;
    while (elapsed < kTurn) {
        for (std::size_t key = 0; key < kKeys; ++key) {
            contestant.run(key, time, code);
            sum = static_cast<char>(sum ^ code[0]);
        }
        codes += kKeys;
        time += 30;
        elapsed = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    g_sink = sum;
    return static_cast<double>(codes) / elapsed;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// All that make codes make the same.
bool agree(const std::vector<bench::Contestant> &all)
{
    for (std::size_t key = 0; key < kKeys; ++key) {
        const std::int64_t time = 1'800'000'000 + static_cast<std::int64_t>(key) * 37;
        char expected[8] = {};
        all.front().run(key, time, expected);
        for (const auto &contestant : all) {
            char code[8] = {};
            contestant.run(key, time, code);
            if (contestant.makesCodes && std::memcmp(code, expected, sizeof code) != 0) {
                std::fprintf(stderr, "%s disagrees\n", contestant.name.c_str());
                return false;
            }
        }
    }
    return true;
}

void report(const char *algorithm, const bench::Contestant &other, double ours, double theirs,
            double ratio, std::ofstream &json)
{
    std::printf("%-8s %12.0f codes/s  %-30s %12.0f  ratio %.2f\n", algorithm, ours,
                other.name.c_str(), theirs, ratio);
    if (json.is_open()) {
        json << R"({"name":"TOTP per second, )" << algorithm << R"(","ours":)" << ours
             << R"(,"other":)" << theirs << R"(,"against":")" << other.name << R"(","ratio":)"
             << ratio << R"(,"better":"higher"})" << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::ofstream json;
    if (argc == 3 && std::strcmp(argv[1], "--json") == 0) {
        json.open(argv[2], std::ios::app);
    } else if (argc != 1) {
        std::fprintf(stderr, "usage: bench_otp [--json FILE]\n");
        return 2;
    }

    const struct
    {
        const char *name;
        otp::HashAlgorithm algorithm;
        std::size_t keySize;
    } rows[] = {{"SHA-1", otp::HashAlgorithm::Sha1, 20},
                {"SHA-256", otp::HashAlgorithm::Sha256, 32},
                {"SHA-512", otp::HashAlgorithm::Sha512, 64}};
    for (const auto &row : rows) {
        const bench::Keys keys = makeKeys(row.keySize);
        const auto all = bench::contestants(row.algorithm, keys);
        if (!agree(all))
            return 1;
        std::vector<std::vector<double>> speeds(all.size());
        for (int round = 0; round < kRounds; ++round) {
            for (std::size_t i = 0; i < all.size(); ++i)
                speeds[i].push_back(turn(all[i], 1'800'000'000 + round * 1'000'000));
        }
        for (std::size_t i = 1; i < all.size(); ++i) {
            // Of each round, so that a busy moment of the machine hits both sides.
            std::vector<double> ratios;
            for (int round = 0; round < kRounds; ++round)
                ratios.push_back(speeds[0][round] / speeds[i][round]);
            report(row.name, all[i], median(speeds[0]), median(speeds[i]), median(ratios), json);
        }
    }
    return 0;
}
