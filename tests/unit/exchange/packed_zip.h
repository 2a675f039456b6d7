// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ZIP archive through libzip, for what nobody writes by hand: deflated and encrypted members.

#include <QByteArray>
#include <QtGlobal>

#include <zip.h>

#include <utility>
#include <vector>

namespace warifu::exchange::test {

// method: ZIP_EM_NONE, ZIP_EM_TRAD_PKWARE or ZIP_EM_AES_128 to 256, with the password "test".
inline QByteArray packedZip(const std::vector<std::pair<QByteArray, QByteArray>> &members,
                            zip_uint16_t method = ZIP_EM_NONE)
{
    zip_source_t *const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target); // its bytes are read after the archive is gone
    zip_t *const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (!archive)
        qFatal("no archive");
    for (const auto &[name, bytes] : members) {
        zip_source_t *const source = zip_source_buffer(archive, bytes.constData(),
                                                       static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, 0);
        if (index < 0
            || (method != ZIP_EM_NONE
                && zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), method,
                                           "test")
                    != 0))
            qFatal("%s", zip_strerror(archive));
    }
    if (zip_close(archive) != 0 || zip_source_open(target) != 0)
        qFatal("archive not written");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray written(static_cast<qsizetype>(stat.size), '\0');
    zip_source_read(target, written.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return written;
}

} // namespace warifu::exchange::test
