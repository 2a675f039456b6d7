# SPDX-License-Identifier: Apache-2.0
# The verbs of ./dev. Sourced by it from the root of the repository.

verb_help()
{
    cat <<'TEXT'
./dev VERB [arguments]

  run       install what is missing, build, start Warifu (arguments go to it)
  test      install what is missing, build, run every test but e2e in a private
            session (arguments go to ctest: -R NAME, -L LABEL, -V)
  e2e       drive the real program: real keyring, display, accessibility tree
  demo      sign-in approval to try out: starts a privacyIDEA on this computer, enrols,
            signs in (--mode plain|number|letters|code, --once); leaves nothing behind
  lint      formatting, layers, translations, QML (arguments go to ctest)
  translate brings translations/*.ts up to date with the sources and says what is
            unfinished (needs no build)
  policies  makes schema, templates and tables from core/policy/policies.json
            (needs no build)
  shots     PNG of every screen, in both languages and themes, into build/shots
  bench     benchmarks next to a peer or a limit measured in the same run
            (--json FILE writes the numbers)
  fuzz      a short run of every fuzz target (SECONDS_PER_TARGET=20)
  package   says what packaging can do today
  help      this text

WARIFU_DEV_NO_INSTALL=1 leaves the package manager alone. JOBS=N limits the build.
TEXT
}

jobs()
{
    echo "${JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}"
}

# Configures and builds a preset, wholly or the named targets.
build() # PRESET [TARGET...]
{
    preset=$1
    shift
    # ccache where there is one; the presets read this name and take an empty one as "none".
    WARIFU_CCACHE=${WARIFU_CCACHE-$(command -v ccache || true)}
    export WARIFU_CCACHE
    # Paths below the clone are hashed as relative ones: every clone uses what another has built.
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
    if [ "$(uname -s)" = Darwin ]; then
        CMAKE_PREFIX_PATH="$(brew --prefix qt):$(brew --prefix openssl@3):${CMAKE_PREFIX_PATH:-}"
        export CMAKE_PREFIX_PATH
    fi
    log="build/$preset.configure.log"
    mkdir -p build
    # shellcheck disable=SC2086 # several words, or none
    if ! cmake --preset "$preset" ${CONFIGURE_ARGUMENTS:-} >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    if [ $# -gt 0 ]; then
        cmake --build --preset "$preset" -j "$(jobs)" --target "$@"
    else
        cmake --build --preset "$preset" -j "$(jobs)"
    fi
}

# Runs CTest of the dev preset in a private session and names every skip afterwards.
run_ctest() # CTEST-ARGUMENT...
{
    status=0
    tools/dev/private-session.sh ctest --test-dir build/dev --output-on-failure "$@" || status=$?
    skips=$(awk -f tools/dev/skips.awk build/dev/Testing/Temporary/LastTest.log 2>/dev/null || true)
    if [ -n "$skips" ]; then
        echo
        echo "Skipped (not a failure, but not tested either):"
        printf '%s\n' "$skips" | sed 's/^/  /'
    fi
    return $status
}

verb_run()
{
    ensure_packages build run
    build release
    exec build/release/bin/warifu "$@"
}

verb_test()
{
    ensure_packages build run test
    build dev
    run_ctest -j "$(jobs)" -LE '^e2e$' "$@"
}

verb_e2e()
{
    ensure_packages build run test e2e
    build dev
    run_ctest --no-tests=error -L '^e2e$' "$@"
}

# The server's Python package is kept in build/ from run to run; e2e uses the same.
verb_demo()
{
    ensure_packages build run demo
    build release warifu warifuctl
    exec python3 tools/demo/demo.py --bin build/release/bin "$@"
}

verb_lint()
{
    ensure_packages build run test
    build dev
    run_ctest -L '^lint$' "$@"
}

# The lupdate of the Qt 6 that is installed.
find_lupdate()
{
    for candidate in "$(qmake6 -query QT_HOST_BINS 2>/dev/null)/lupdate" \
        "$(qtpaths6 --query QT_HOST_BINS 2>/dev/null)/lupdate" \
        /usr/lib/qt6/bin/lupdate /usr/lib64/qt6/bin/lupdate "$(command -v lupdate-qt6 || true)"; do
        if [ -x "$candidate" ]; then
            echo "$candidate"
            return 0
        fi
    done
    echo "dev: lupdate of Qt 6 was not found" >&2
    return 1
}

verb_translate()
{
    ensure_packages build
    lupdate=$(find_lupdate)
    sh tools/dev/translate.sh "$lupdate" translations
    python3 tests/lint/check_translations.py . "$lupdate"
}

verb_shots()
{
    ensure_packages build run test shots
    build dev
    out=${1:-$PWD/build/shots}
    if [ ! -x build/dev/bin/warifu_shots ]; then
        echo "dev: this tree has no warifu_shots program (tests/shots)" >&2
        return 1
    fi
    mkdir -p "$out"
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 TZ=UTC \
        tools/dev/private-session.sh build/dev/bin/warifu_shots "$out"
    echo "Screens are in $out"
}

verb_bench()
{
    ensure_packages build run test bench
    # What run_bench.py runs, without the tests.
    build bench warifu warifuctl bench_importing bench_keychain bench_otp bench_polling bench_scan \
        prompt_latency watch_window bare_list
    tools/dev/private-session.sh python3 tests/bench/run_bench.py --build build/bench "$@"
}

# The newest clang++ that is installed, as "clang++" or "clang++-14"; libFuzzer comes with it.
find_clang()
{
    for candidate in clang++ clang++-22 clang++-21 clang++-20 clang++-19 clang++-18 clang++-17 \
        clang++-16 clang++-15 clang++-14; do
        if command -v "$candidate" >/dev/null 2>&1; then
            echo "$candidate"
            return 0
        fi
    done
    echo "dev: no clang++ was found (14 or later)" >&2
    return 1
}

verb_fuzz()
{
    ensure_packages build run fuzz
    clang=$(find_clang)
    # "clang" and "clang-14" are the C compilers of the same version.
    CONFIGURE_ARGUMENTS="-DCMAKE_CXX_COMPILER=$clang -DCMAKE_C_COMPILER=clang${clang#clang++}"
    build fuzz
    CONFIGURE_ARGUMENTS=
    seconds=${SECONDS_PER_TARGET:-20}
    status=0
    for program in build/fuzz/bin/fuzz_*; do
        [ -x "$program" ] || continue
        name=${program##*/fuzz_}
        found="build/fuzz/found/$name"
        mkdir -p "$found"
        seeds=
        [ ! -d "tests/fuzz/corpus/$name" ] || seeds="tests/fuzz/corpus/$name"
        echo "fuzz $name, $seconds s"
        # New inputs go to the first folder, seeds are only read.
        if ! "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
            -print_final_stats=1 -artifact_prefix="$found/" "$found" $seeds \
            >"build/fuzz/$name.log" 2>&1; then
            status=1
            tail -n 40 "build/fuzz/$name.log"
        fi
        grep -E 'number_of_executed_units|DONE' "build/fuzz/$name.log" || true
    done
    return $status
}

verb_package()
{
    cat <<'TEXT'
Packaging is not done yet. What exists: `cmake --install build/release --prefix DIR` puts the
programs, the desktop file, the AppStream data and the icon in place.
Missing: .deb and .rpm with dependencies, Flatpak, AppImage, Windows and macOS packages, signatures.
TEXT
    return 1
}

# Everything that follows from core/policy/policies.json.
verb_policies()
{
    ensure_packages test
    python3 tools/policies/make.py .
}
