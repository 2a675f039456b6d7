// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tests of the keychain keystore share: calls that wait for their answer.

#include "core/keystore/keychain_keystore.h"
#include "tests/support/answer.h"
#include "tests/support/require.h"

namespace warifu::test {

using Read = Result<SecretBytes, keystore::KeystoreError>;
using Written = Result<void, keystore::KeystoreError>;

inline const QString kItem = QStringLiteral("page-0");

template<class Value, class Start>
Value ask(Start start)
{
    Answer<Value> answer;
    start(answer.callback());
    if (!answer.arrives())
        qFatal("the keystore never answered");
    if (answer.count() != 1)
        qFatal("the keystore answered more than once");
    return std::move(*answer);
}

inline Read read(keystore::Keystore &store, const QString &name = kItem)
{
    return ask<Read>([&](auto done) { store.read(name, std::move(done)); });
}

inline Written write(keystore::Keystore &store, const QByteArray &bytes,
                     const QString &name = kItem)
{
    return ask<Written>([&](auto done) {
        store.write(name,
                    SecretBytes::copyOf(
                        {reinterpret_cast<const std::uint8_t *>(bytes.constData()), // test data
                         static_cast<std::size_t>(bytes.size())}),
                    std::move(done));
    });
}

inline Written remove(keystore::Keystore &store, const QString &name = kItem)
{
    return ask<Written>([&](auto done) { store.remove(name, std::move(done)); });
}

inline keystore::KeystoreState probe(keystore::Keystore &store)
{
    return ask<keystore::KeystoreState>([&](auto done) { store.probe(std::move(done)); });
}

// "value:<bytes>" or "error:<number of the enum>", so that a failing comparison says what came.
inline QByteArray text(const Read &result)
{
    if (!result)
        return "error:" + QByteArray::number(static_cast<int>(result.error()));
    // Test data.
    const ByteView bytes = result->expose();
    return "value:"
        + QByteArray(reinterpret_cast<const char *>(bytes.data()), // same layout
                     static_cast<qsizetype>(bytes.size()));
}

inline QByteArray text(const Written &result)
{
    return result ? QByteArray("done")
                  : "error:" + QByteArray::number(static_cast<int>(result.error()));
}

inline QByteArray error(keystore::KeystoreError code)
{
    return "error:" + QByteArray::number(static_cast<int>(code));
}

} // namespace warifu::test
