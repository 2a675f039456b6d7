// SPDX-License-Identifier: Apache-2.0
#include "core/vault/passphrase_key.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <memory>

namespace warifu::vault {

namespace {

// Travels to the worker and back; only the thread of the application touches done.
struct Job
{
    SecretBytes passphrase;
    PassphraseRecipe recipe;
    Callback<Result<SecretBytes, crypto::KdfError>> done;
    Result<SecretBytes, crypto::KdfError> key = failure(crypto::KdfError::Memory);
};

} // namespace

void derivePassphraseKey(SecretBytes passphrase, const std::optional<PassphraseRecipe> &recipe,
                         Callback<Result<SecretBytes, crypto::KdfError>> done)
{
    if (!recipe) {
        done.later(SecretBytes());
        return;
    }
    auto job = std::make_shared<Job>();
    job->passphrase = std::move(passphrase);
    job->recipe = *recipe;
    job->done = std::move(done);
    QThreadPool::globalInstance()->start([job]() mutable {
        // The derivation reads the passphrase.
        job->key = crypto::argon2id(job->passphrase.expose(), job->recipe.salt, job->recipe.cost);
        job->passphrase.clear();
        // Not a child of the caller: that may be gone by now, and only its own thread may ask.
        QCoreApplication *const application = QCoreApplication::instance();
        if (!application)
            return; // the program is ending
        Job *const raw = job.get();
        QMetaObject::invokeMethod(
            application, [job = std::move(job), raw] { raw->done(std::move(raw->key)); },
            Qt::QueuedConnection);
    });
}

} // namespace warifu::vault
