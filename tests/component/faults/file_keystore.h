// SPDX-License-Identifier: Apache-2.0
#pragma once
// A keystore whose blobs are files, so that its writes can be cut off like any other. For tests
// only: it hides nothing.

#include "core/base/durable_file.h"
#include "core/keystore/keystore.h"

namespace warifu::test {

class FileKeystore final : public keystore::Keystore
{
public:
    // Small pages, so that a few accounts make several.
    static constexpr std::size_t kCapacity = 2'048;

    explicit FileKeystore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::size_t capacity() const override { return kCapacity; }
    void probe(Callback<keystore::KeystoreState> done) override
    {
        done.later(keystore::KeystoreState::Ready);
    }
    void read(const QString &name,
              Callback<Result<SecretBytes, keystore::KeystoreError>> done) override
    {
        const auto bytes = readFile(path(name), kCapacity);
        if (bytes)
            done.later(SecretBytes::copyOf(*bytes));
        else
            done.later(failure(bytes.error() == FileError::Absent
                                   ? keystore::KeystoreError::NotFound
                                   : keystore::KeystoreError::Failed));
    }
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, keystore::KeystoreError>> done) override
    {
        // What the vault stores is sealed, and this is a test.
        done.later(outcome(replaceFile(path(name), blob.expose())));
    }
    void remove(const QString &name, Callback<Result<void, keystore::KeystoreError>> done) override
    {
        done.later(outcome(removeFile(path(name))));
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder + QStringLiteral("/blob-") + name;
    }
    static Result<void, keystore::KeystoreError> outcome(const Result<void, FileError> &result)
    {
        if (result)
            return {};
        return failure(keystore::KeystoreError::Failed);
    }

    QString m_folder;
};

} // namespace warifu::test
