// SPDX-License-Identifier: Apache-2.0
#pragma once
// Passes everything on to another keystore and counts.

#include "core/keystore/keystore.h"

namespace warifu::test {

class CountingKeystore final : public keystore::Keystore
{
public:
    explicit CountingKeystore(keystore::Keystore &inner) : m_inner(inner) {}

    int reads = 0;
    int writes = 0;
    int removes = 0;
    void reset() { reads = writes = removes = 0; }

    [[nodiscard]] std::size_t capacity() const override { return m_inner.capacity(); }
    void probe(Callback<keystore::KeystoreState> done) override { m_inner.probe(std::move(done)); }
    void read(const QString &name,
              Callback<Result<SecretBytes, keystore::KeystoreError>> done) override
    {
        ++reads;
        m_inner.read(name, std::move(done));
    }
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, keystore::KeystoreError>> done) override
    {
        ++writes;
        m_inner.write(name, std::move(blob), std::move(done));
    }
    void remove(const QString &name, Callback<Result<void, keystore::KeystoreError>> done) override
    {
        ++removes;
        m_inner.remove(name, std::move(done));
    }
    void refresh(Callback<Result<void, keystore::KeystoreError>> done) override
    {
        m_inner.refresh(std::move(done));
    }

private:
    keystore::Keystore &m_inner;
};

} // namespace warifu::test
