// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keystore that a vault is built on before it is known which one the profile uses.

#include "core/keystore/keystore.h"

namespace warifu::engine {

class SwitchKeystore final : public keystore::Keystore
{
public:
    explicit SwitchKeystore(keystore::Keystore &target) : m_target(&target) {}

    // Only while the vault is closed. The target must outlive the vault or the next call of this.
    void use(keystore::Keystore &target) { m_target = &target; }

    [[nodiscard]] std::size_t capacity() const override { return m_target->capacity(); }
    void probe(Callback<keystore::KeystoreState> done) override
    {
        m_target->probe(std::move(done));
    }
    void read(const QString &name,
              Callback<Result<SecretBytes, keystore::KeystoreError>> done) override
    {
        m_target->read(name, std::move(done));
    }
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, keystore::KeystoreError>> done) override
    {
        m_target->write(name, std::move(blob), std::move(done));
    }
    void remove(const QString &name, Callback<Result<void, keystore::KeystoreError>> done) override
    {
        m_target->remove(name, std::move(done));
    }
    void refresh(Callback<Result<void, keystore::KeystoreError>> done) override
    {
        m_target->refresh(std::move(done));
    }

private:
    keystore::Keystore *m_target;
};

} // namespace warifu::engine
