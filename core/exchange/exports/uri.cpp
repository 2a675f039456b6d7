// SPDX-License-Identifier: Apache-2.0
// One URI a line, as most authenticators read (import-formats section 6.1).
#include "core/exchange/exports/exports.h"

#include "core/base/byte_writer.h"
#include "core/enrol/otpauth_uri.h"

namespace warifu::exchange::exports {

namespace {

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    ByteWriter out;
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        // The URI holds the key in plain text; that is what it is for.
        const SecretBytes uri =
            enrol::formatOtpauthUri({account.parameters, account.issuer, account.name,
                                     account.counter, entry->secret.expose(), entry->pin.expose()});
        out.bytes(uri.expose());
        out.u8('\n');
    }
    return out.take();
}

} // namespace

const Exporter kUri{.id = "uri",
                    .product = "otpauth:// URIs",
                    .protection = Exporter::Protection::Never,
                    .importer = "uri-list",
                    .capacity = {.epoch = true},
                    .write = write};

} // namespace warifu::exchange::exports
