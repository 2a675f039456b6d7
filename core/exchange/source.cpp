// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/source.h"

#include "core/exchange/limits.h"
#include "core/exchange/source_file.h"
#include "core/exchange/sqlite_tables.h"
#include "core/exchange/text_decoding.h"

#include <QDir>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>

namespace warifu::exchange {

namespace {

template<std::size_t N>
bool startsWith(ByteView bytes, const char (&magic)[N])
{
    constexpr std::size_t size = N - 1;
    return bytes.size() >= size && std::equal(magic, magic + size, bytes.begin());
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

char firstInk(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

QString rootOf(std::string_view text)
{
    // A root element starts early; what precedes it are a declaration and comments.
    constexpr std::size_t kLooked = 64 * 1024;
    QXmlStreamReader reader(QByteArray::fromRawData(
        text.data(), static_cast<qsizetype>(std::min(text.size(), kLooked))));
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            return reader.name().toString();
        if (token == QXmlStreamReader::DTD)
            break;
    }
    return {};
}

} // namespace

struct Source::Views
{
    QString name;
    QString folder; // empty for a source made from bytes
    SecretBytes bytes;
    SecretBytes wal;
    std::optional<std::optional<DecodedText>> decoded;
    std::optional<std::optional<Json>> json;
    std::optional<QString> xmlRoot;
    std::optional<std::optional<ZipArchive>> zip;
    std::optional<QStringList> tables;
};

Source::Source(std::unique_ptr<Views> views) : m_views(std::move(views)) {}
Source::Source(Source &&) noexcept = default;
Source &Source::operator=(Source &&) noexcept = default;
Source::~Source() = default;

Source Source::fromBytes(const QString &name, SecretBytes bytes)
{
    auto views = std::make_unique<Views>();
    views->name = name;
    views->bytes = std::move(bytes);
    return Source(std::move(views));
}

Result<Source, ImportError> Source::open(const QString &path)
{
    auto bytes = readSourceFile(path);
    if (!bytes)
        return failure(bytes.error());
    Source source = fromBytes(QFileInfo(path).fileName(), std::move(*bytes));
    source.m_views->folder = QFileInfo(path).absolutePath();
    // Reveals the first bytes only.
    if (startsWith(source.bytes(), "SQLite format 3")) {
        if (auto wal = source.sibling(source.name() + QStringLiteral("-wal")))
            source.m_views->wal = std::move(*wal);
    }
    return source;
}

const QString &Source::name() const
{
    return m_views->name;
}

ByteView Source::bytes() const
{
    // The caller is a reader of the format.
    return m_views->bytes.expose();
}

ByteView Source::writeAheadLog() const
{
    // As bytes().
    return m_views->wal.expose();
}

std::optional<SecretBytes> Source::sibling(const QString &name) const
{
    if (m_views->folder.isEmpty() || name.contains(QLatin1Char('/'))
        || name.contains(QLatin1Char('\\')) || name.startsWith(QLatin1Char('.')))
        return std::nullopt;
    auto bytes = readSourceFile(QDir(m_views->folder).filePath(name));
    if (!bytes)
        return std::nullopt;
    return std::move(*bytes);
}

std::string_view Source::text() const
{
    if (!m_views->decoded)
        m_views->decoded = decodeFileText(bytes());
    const std::optional<DecodedText> &decoded = *m_views->decoded;
    if (!decoded)
        return {};
    // As bytes().
    return asText(decoded->wasUtf16 ? decoded->utf8.expose() : bytes().subspan(decoded->skip));
}

bool Source::wasUtf16() const
{
    return !text().empty() && (*m_views->decoded)->wasUtf16;
}

const Json *Source::json() const
{
    if (!m_views->json) {
        m_views->json.emplace();
        const char first = firstInk(text());
        if (first == '{' || first == '[') {
            if (auto document = Json::parse(text()))
                m_views->json->emplace(std::move(*document));
        }
    }
    return *m_views->json ? &**m_views->json : nullptr;
}

const QString &Source::xmlRoot() const
{
    if (!m_views->xmlRoot)
        m_views->xmlRoot = firstInk(text()) == '<' ? rootOf(text()) : QString();
    return *m_views->xmlRoot;
}

const ZipArchive *Source::zip() const
{
    if (!m_views->zip) {
        m_views->zip.emplace();
        if (startsWith(bytes(), "PK\x03\x04") || startsWith(bytes(), "PK\x05\x06")) {
            if (auto archive = ZipArchive::open(bytes()))
                m_views->zip->emplace(std::move(*archive));
        }
    }
    return *m_views->zip ? &**m_views->zip : nullptr;
}

const QStringList &Source::tables() const
{
    if (!m_views->tables) {
        m_views->tables.emplace();
        if (startsWith(bytes(), "SQLite format 3")) {
            if (const auto database = SqliteTables::open(bytes(), writeAheadLog()))
                *m_views->tables = database->names();
        }
    }
    return *m_views->tables;
}

} // namespace warifu::exchange
