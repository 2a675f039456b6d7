// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/zip_archive.h"

#include "core/exchange/limits.h"

#include <zip.h>

#include <algorithm>
#include <string>

namespace warifu::exchange {

namespace {

constexpr std::uint64_t kFreeOutput = 1024 * 1024; // before the ratio counts
constexpr std::uint64_t kMaxRatio = 200;
constexpr std::size_t kChunk = 64 * 1024;

struct CloseMember
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using OpenMember = std::unique_ptr<zip_file_t, CloseMember>;

bool isHonestPath(const QString &path)
{
    if (path.isEmpty() || path.startsWith(QLatin1Char('/')) || path.contains(QLatin1Char('\\'))
        || path.contains(QChar(u'\0')) || (path.size() > 1 && path[1] == QLatin1Char(':')))
        return false;
    const QStringList parts = path.split(QLatin1Char('/'));
    return !parts.contains(QLatin1String(".."));
}

bool isSymbolicLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0
        && system == ZIP_OPSYS_UNIX && (attributes >> 16 & 0170000) == 0120000;
}

ImportError problemOf(int code, bool encrypted)
{
    using Code = ImportError::Code;
    switch (code) {
    case ZIP_ER_NOPASSWD:
        return {.code = Code::PasswordNeeded};
    case ZIP_ER_WRONGPASSWD:
        return {.code = Code::WrongPassword};
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
        return {.code = Code::Unsupported, .detail = QStringLiteral("ZIP")};
    case ZIP_ER_MEMORY:
        return {.code = Code::NotEnoughMemory};
    default:
        // A wrong ZipCrypto password passes its one-byte check now and then (section 4, rule 2).
        if (encrypted)
            return {.code = Code::WrongPasswordOrDamaged};
        return damaged(QStringLiteral("ZIP"));
    }
}

} // namespace

struct ZipArchive::Handle
{
    zip_t *archive = nullptr;
    std::vector<Member> members;
    ~Handle()
    {
        if (archive)
            zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive, ImportError> ZipArchive::open(ByteView bytes)
{
    const ImportError bad = damaged(QStringLiteral("ZIP"));
    if (bytes.empty()) // an empty archive to libzip, which has a directory at least
        return failure(bad);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source)
        return failure(ImportError{.code = ImportError::Code::NotEnoughMemory});
    auto handle = std::make_unique<Handle>();
    handle->archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!handle->archive) {
        zip_source_free(source);
        return failure(bad);
    }
    const zip_int64_t count = zip_get_num_entries(handle->archive, 0);
    if (count < 0 || count > static_cast<zip_int64_t>(kMaxZipNames))
        return failure(bad);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t stat;
        if (zip_stat_index(handle->archive, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return failure(bad);
        Member member{QString::fromUtf8(stat.name),
                      {},
                      index,
                      stat.size,
                      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD)
                          && stat.encryption_method != ZIP_EM_NONE};
        if (!isHonestPath(member.path) || isSymbolicLink(handle->archive, index))
            return failure(bad);
        if (member.path.endsWith(QLatin1Char('/')))
            continue;
        member.baseName = member.path.mid(member.path.lastIndexOf(QLatin1Char('/')) + 1);
        handle->members.push_back(std::move(member));
    }
    return ZipArchive(std::move(handle));
}

const std::vector<ZipArchive::Member> &ZipArchive::members() const
{
    return m_handle->members;
}

const ZipArchive::Member *ZipArchive::findBaseName(const QString &baseName) const
{
    const Member *found = nullptr;
    for (const Member &member : m_handle->members) {
        if (member.baseName != baseName)
            continue;
        if (found)
            return nullptr;
        found = &member;
    }
    return found;
}

const ZipArchive::Member *ZipArchive::findPath(const QString &path) const
{
    const auto found = std::find_if(m_handle->members.begin(), m_handle->members.end(),
                                    [&](const Member &member) { return member.path == path; });
    return found == m_handle->members.end() ? nullptr : &*found;
}

Result<SecretBytes, ImportError> ZipArchive::read(const Member &member, ByteView password,
                                                  std::size_t limit) const
{
    zip_t *const archive = m_handle->archive;
    if (member.encrypted && password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    if (password.size() > kMaxPasswordSize)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    zip_stat_t stat;
    if (zip_stat_index(archive, member.index, 0, &stat) != 0)
        return failure(damaged(QStringLiteral("ZIP")));
    // Asked before libzip 1.7.3 finds out, which loses memory then.
    if (!zip_encryption_method_supported(stat.encryption_method, 0)
        || !zip_compression_method_supported(stat.comp_method, 0))
        return failure(problemOf(ZIP_ER_ENCRNOTSUPP, member.encrypted));
    // libzip wants a C string; the copy is wiped with this scope.
    SecretBytes text(password.size() + 1);
    std::copy(password.begin(), password.end(), text.exposeWritable().begin());
    const char *const word = reinterpret_cast<const char *>(text.expose().data());
    const OpenMember file(member.encrypted
                              ? zip_fopen_index_encrypted(archive, member.index, 0, word)
                              : zip_fopen_index(archive, member.index, 0));
    if (!file)
        return failure(problemOf(zip_error_code_zip(zip_get_error(archive)), member.encrypted));

    // Grown by what really comes out; the declared size is only somebody's word.
    SecretBytes unpacked(std::min<std::size_t>(kChunk, limit + 1));
    std::size_t size = 0;
    while (true) {
        if (size == unpacked.size()) {
            SecretBytes larger(std::min(unpacked.size() * 2, limit + 1));
            // From one wiped buffer into the next.
            const ByteView old = unpacked.expose();
            // As above.
            std::copy(old.begin(), old.end(), larger.exposeWritable().begin());
            unpacked = std::move(larger);
        }
        // Unpacked to where secrets lie.
        const auto to = unpacked.exposeWritable().subspan(size);
        const zip_int64_t got = zip_fread(file.get(), to.data(), to.size());
        if (got < 0)
            return failure(
                problemOf(zip_error_code_zip(zip_file_get_error(file.get())), member.encrypted));
        if (got == 0)
            break; // libzip has checked the CRC or HMAC here
        size += static_cast<std::size_t>(got);
        if (size > limit || (size > kFreeOutput && size / kMaxRatio > stat.comp_size))
            return failure(ImportError{.code = ImportError::Code::Bomb});
    }
    unpacked.truncate(size);
    return unpacked;
}

} // namespace warifu::exchange
