// SPDX-License-Identifier: Apache-2.0
// Hardware tokens as administrators upload them to Microsoft Entra ID, and the lists of vendors
// that look like it (import-formats section 7.2).
#include "core/exchange/formats/entra_token.h"
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/csv.h"
#include "core/exchange/failed_rows.h"
#include "core/exchange/limits.h"

#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <array>

namespace warifu::exchange::formats {

namespace {

using Column = std::optional<std::size_t>;
using Code = EntryProblem::Code;

// Every format looks at the first row of every text, so that its end must come soon.
constexpr std::size_t kMaxFirstRow = 16 * 1024;

enum Field { UserName, Serial, Secret, Interval, Manufacturer, Model, FieldCount };

struct Layout
{
    std::array<Column, FieldCount> columns;
    bool hasHeader = false;

    [[nodiscard]] std::size_t needed() const
    {
        return std::max(columns[Serial].value_or(0), columns[Secret].value_or(0)) + 1;
    }
};

// A spreadsheet's ="0012" keeps the zeros of 0012.
std::string_view cellOf(const CsvRow &row, Column column)
{
    std::string_view cell =
        column && *column < row.cells.size() ? enrol::trimmed(row.cells[*column]) : "";
    if (cell.size() > 3 && cell.substr(0, 2) == "=\"" && cell.back() == '"')
        cell = cell.substr(2, cell.size() - 3);
    return cell;
}

// The text as UTF-8, or else the bytes: spreadsheets also save the system's own encoding, whose
// delimiters and digits are those of ASCII.
std::string_view textOf(const Source &source)
{
    if (!source.text().empty())
        return source.text();
    const std::string_view raw = exchange::textOf(source.bytes());
    return raw.find('\0') == std::string_view::npos ? raw : std::string_view();
}

std::optional<Layout> layoutOfHeader(const CsvRow &row)
{
    constexpr std::array<std::array<std::string_view, 2>, FieldCount> kNames = {{
        {"upn", "userprincipalname"},
        {"serialnumber", "serial"},
        {"secretkey", "secret"},
        {"timeinterval", "interval"},
        {"manufacturer", "vendor"},
        {"model", "model"},
    }};
    Layout layout;
    layout.hasHeader = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string name = normalisedHeader(enrol::trimmed(row.cells[i]));
        for (std::size_t field = 0; field < FieldCount; ++field) {
            if (!layout.columns[field] && (name == kNames[field][0] || name == kNames[field][1]))
                layout.columns[field] = i;
        }
    }
    if (!layout.columns[Serial] || !layout.columns[Secret])
        return std::nullopt;
    return layout;
}

// Entra's own order, with or without the users.
std::optional<Layout> layoutOfFirstRow(const CsvRow &row)
{
    const std::size_t skip = row.cells.size() == FieldCount ? 0 : 1;
    if (row.cells.size() + skip != FieldCount)
        return std::nullopt;
    Layout layout;
    for (std::size_t field = skip; field < FieldCount; ++field)
        layout.columns[field] = field - skip;
    const std::string_view interval = cellOf(row, layout.columns[Interval]);
    const std::string_view secret = cellOf(row, layout.columns[Secret]);
    constexpr std::size_t kShortestSecret = 16;
    if ((interval != "30" && interval != "60") || secret.size() < kShortestSecret
        || seedTextOf(secret) == SeedText::Neither)
        return std::nullopt;
    return layout;
}

std::optional<Layout> layoutOf(std::string_view text)
{
    CsvReader reader(text.substr(0, kMaxFirstRow));
    const auto first = reader.next();
    if (!first || first->cells.size() < 2)
        return std::nullopt;
    if (auto layout = layoutOfHeader(*first))
        return layout;
    return layoutOfFirstRow(*first);
}

// A file of hexadecimal seeds has some that only hexadecimal can be, and none that only Base32 is.
bool hasHexSeeds(std::string_view text, const Layout &layout)
{
    bool hex = false;
    CsvReader reader(text);
    if (layout.hasHeader)
        (void)reader.next();
    while (!reader.atEnd()) {
        const auto row = reader.next();
        if (!row) {
            reader.skipLine();
            continue;
        }
        const SeedText seed = seedTextOf(cellOf(*row, layout.columns[Secret]));
        if (seed == SeedText::Base32)
            return false;
        hex = hex || seed == SeedText::Hex;
    }
    return hex;
}

// The row in Entra's order of columns.
SecretBytes rowToCorrect(const CsvRow &row, const Layout &layout)
{
    std::size_t size = FieldCount;
    for (const std::string_view cell : row.cells)
        size += 2 * cell.size() + 2;
    std::string line;
    line.reserve(size); // so that no copy stays behind when it grows
    for (std::size_t field = 0; field < FieldCount; ++field) {
        if (field > 0)
            line += ',';
        appendCsvCell(line, cellOf(row, layout.columns[field]));
    }
    SecretBytes bytes = SecretBytes::copyOf(bytesOf(line));
    std::fill(line.begin(), line.end(), '\0');
    return bytes;
}

EntryFailure unreadable(CsvReader::Error error, std::size_t line, std::string_view rest)
{
    std::string cell;
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    const std::string_view raw = rest.substr(0, std::min(rest.find_first_of("\r\n"), kMaxText));
    cell.reserve(2 * raw.size() + 2);
    appendCsvCell(cell, raw);
    EntryFailure failed{line, {}, {}, EntryProblem{Code::NotAnEntry, {}, {}}, {}};
    if (error == CsvReader::Error::Columns)
        failed.reason = EntryProblem{Code::Columns, {}, {}};
    failed.row = SecretBytes::copyOf(bytesOf(cell));
    std::fill(cell.begin(), cell.end(), '\0');
    return failed;
}

Match match(const Source &source)
{
    if (source.json() || !source.xmlRoot().isEmpty())
        return Match::No;
    const auto layout = layoutOf(textOf(source));
    if (!layout)
        return Match::No;
    return layout->hasHeader ? Match::Sure : Match::Weak;
}

class Reader
{
public:
    Reader(std::string_view text, const Layout &layout)
        : m_layout(layout)
        , m_hex(hasHexSeeds(text, layout))
    {}

    [[nodiscard]] Result<ImportedEntry, EntryFailure> read(const CsvRow &row)
    {
        auto entry = readCells(row);
        if (!entry) {
            EntryFailure failed = std::move(entry.error());
            failed.row = rowToCorrect(row, m_layout);
            return failure(std::move(failed));
        }
        return entry;
    }
    [[nodiscard]] std::size_t refusedByEntra() const { return m_tokens.refusedByEntra(); }

private:
    [[nodiscard]] Result<ImportedEntry, EntryFailure> readCells(const CsvRow &row)
    {
        const auto cell = [&](Field field) { return cellOf(row, m_layout.columns[field]); };
        if (row.cells.size() < m_layout.needed()) {
            return EntryBuilder(row.line).fail(EntryProblem{Code::Columns, {}, {}}).build();
        }
        return m_tokens.read({row.line,
                              cell(UserName),
                              cell(Serial),
                              cell(Secret),
                              cell(Interval),
                              cell(Manufacturer),
                              cell(Model),
                              {},
                              m_hex});
    }

    const Layout &m_layout;
    bool m_hex;
    EntraTokens m_tokens;
};

bool isBlank(const CsvRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](std::string_view cell) { return enrol::trimmed(cell).empty(); });
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const std::string_view text = textOf(source);
    const auto layout = layoutOf(text);
    if (!layout)
        return failure(damaged(QStringLiteral("header")));
    Import import{"entra-csv", PositionUnit::Line, {}, {}, {}};
    Reader rows(text, *layout);
    CsvReader reader(text);
    if (layout->hasHeader)
        (void)reader.next();
    while (!reader.atEnd()) {
        if (unlocking.isCancelled())
            return failure(ImportError{.code = ImportError::Code::Cancelled});
        const std::string_view before = reader.rest();
        const auto row = reader.next();
        if (!row) {
            if (auto done =
                    collect(import, failure(unreadable(row.error(), reader.line(), before)));
                !done)
                return failure(done.error());
            reader.skipLine();
        } else if (!isBlank(*row)) { // spreadsheets save empty rows as rows of commas
            if (auto done = collect(import, rows.read(*row)); !done)
                return failure(done.error());
        }
    }
    if (!layout->hasHeader)
        import.notices.push_back({ImportNotice::Code::NoHeader, 0, {}});
    if (rows.refusedByEntra() > 0)
        import.notices.push_back({ImportNotice::Code::RejectedByEntra, rows.refusedByEntra(), {}});
    if (source.text().empty() || source.wasUtf16())
        import.notices.push_back({ImportNotice::Code::OtherEncoding, 0,
                                  source.wasUtf16() ? QStringLiteral("UTF-16") : QString()});
    return import;
}

} // namespace

const Format kEntraCsv{"entra-csv", "Microsoft Entra ID (CSV)", match, notProtected, read};

} // namespace warifu::exchange::formats
