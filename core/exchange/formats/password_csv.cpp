// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/password_csv.h"

#include "core/exchange/csv.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/limits.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <optional>
#include <string>

namespace warifu::exchange::formats {

namespace {

// Every format looks at the header of every text, so that its end must come soon.
constexpr std::size_t kMaxHeader = 16 * 1024;

using Header = std::vector<std::string>;
using Column = std::optional<std::size_t>;

Column columnOf(const Header &header, std::string_view name)
{
    const auto found = std::find(header.begin(), header.end(), name);
    if (name.empty() || found == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

template<std::size_t N>
Column firstOf(const Header &header, const std::array<std::string_view, N> &names)
{
    for (const std::string_view name : names) {
        if (const Column column = columnOf(header, name))
            return column;
    }
    return std::nullopt;
}

template<std::size_t N>
std::vector<std::size_t> allOf(const Header &header, const std::array<std::string_view, N> &names)
{
    std::vector<std::size_t> columns;
    for (const std::string_view name : names) {
        if (const Column column = columnOf(header, name))
            columns.push_back(*column);
    }
    return columns;
}

Header headerOf(CsvReader &reader)
{
    Header header;
    if (const auto row = reader.next()) {
        for (const std::string_view cell : row->cells)
            header.push_back(normalisedHeader(enrol::trimmed(cell)));
    }
    return header;
}

bool fits(const Header &header, const CsvDialect &dialect)
{
    return firstOf(header, dialect.code)
        && std::all_of(
               dialect.marks.begin(), dialect.marks.end(),
               [&header](std::string_view name) { return name.empty() || columnOf(header, name); });
}

std::string_view cellOf(const CsvRow &row, Column column)
{
    return column && *column < row.cells.size() ? enrol::trimmed(row.cells[*column])
                                                : std::string_view();
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(std::min(utf8.size(), kMaxText)));
}

class Rows
{
public:
    Rows(const Header &header, const CsvDialect &dialect)
        : m_columns(header.size())
        , m_code(firstOf(header, dialect.code))
        , m_issuer(firstOf(header, dialect.issuer))
        , m_group(columnOf(header, dialect.group))
        , m_favourite(columnOf(header, dialect.favourite))
        , m_type(columnOf(header, dialect.type))
        , m_names(allOf(header, dialect.name))
    {}

    // Nothing for a row without a code.
    [[nodiscard]] std::optional<Result<ImportedEntry, EntryFailure>> read(const CsvRow &row) const
    {
        const std::string_view type = cellOf(row, m_type);
        if (!type.empty() && type != "1" && !enrol::equalsIgnoringCase(type, "login"))
            return std::nullopt;
        Surroundings names{row.line, textOf(cellOf(row, m_issuer)), {}};
        for (const std::size_t column : m_names) {
            if (names.name.isEmpty())
                names.name = textOf(cellOf(row, column));
        }
        if (row.cells.size() <= *m_code) {
            return EntryBuilder(row.line)
                .issuer(names.issuer)
                .name(names.name)
                .fail(EntryProblem{EntryProblem::Code::Columns, {}, {}})
                .build();
        }
        std::string_view code = cellOf(row, m_code);
        if (row.cells.size() > m_columns && !looksLikeCodeUri(code)) {
            // A comma in an unquoted name moves the cells (Bitwarden Authenticator).
            const auto moved = std::find_if(row.cells.begin(), row.cells.end(), looksLikeCodeUri);
            if (moved != row.cells.end())
                code = *moved;
        }
        if (code.empty())
            return std::nullopt;
        auto entry = readTotpValue(code, names);
        if (entry) {
            const QString group = sanitized(textOf(cellOf(row, m_group)));
            if (!group.isEmpty())
                entry->groups << group;
            const std::string_view favourite = cellOf(row, m_favourite);
            entry->favourite = favourite == "1" || enrol::equalsIgnoringCase(favourite, "true");
        }
        return entry;
    }

private:
    std::size_t m_columns;
    Column m_code, m_issuer, m_group, m_favourite, m_type;
    std::vector<std::size_t> m_names;
};

EntryFailure rowFailure(CsvReader::Error error, std::size_t line)
{
    const auto code = error == CsvReader::Error::Columns ? EntryProblem::Code::Columns
                                                         : EntryProblem::Code::NotAnEntry;
    return {line, {}, {}, EntryProblem{code, {}, {}}, {}};
}

} // namespace

bool fitsCsvDialect(const Source &source, const CsvDialect &dialect)
{
    if (source.text().empty() || source.json())
        return false;
    CsvReader reader(source.text().substr(0, kMaxHeader));
    return fits(headerOf(reader), dialect);
}

Result<Import, ImportError> readPasswordCsv(const Source &source, const CsvDialect &dialect)
{
    CsvReader reader(source.text());
    const Header header = headerOf(reader);
    if (!fits(header, dialect))
        return failure(damaged(QStringLiteral("header")));
    const Rows rows(header, dialect);
    Import import{dialect.id, PositionUnit::Line, {}, {}, {}};
    std::size_t skipped = 0;
    while (!reader.atEnd()) {
        const auto row = reader.next();
        if (!row) {
            if (auto done = collect(import, failure(rowFailure(row.error(), reader.line()))); !done)
                return failure(done.error());
            reader.skipLine();
            continue;
        }
        if (row->cells.empty())
            break;
        auto one = rows.read(*row);
        if (!one) {
            ++skipped;
        } else if (auto done = collect(import, std::move(*one)); !done) {
            return failure(done.error());
        }
    }
    if (skipped > 0)
        import.notices.push_back({ImportNotice::Code::Skipped, skipped, {}});
    return import;
}

} // namespace warifu::exchange::formats
