// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv.h"

#include "core/exchange/limits.h"

#include <algorithm>
#include <string>

namespace warifu::exchange {

namespace {

char delimiterOf(std::string_view text)
{
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    std::size_t tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if ((c == '\n' || c == '\r') && commas + semicolons + tabs > 0)
            break;
        commas += c == ',';
        semicolons += c == ';';
        tabs += c == '\t';
    }
    if (tabs > commas && tabs > semicolons)
        return '\t';
    return semicolons > commas ? ';' : ',';
}

} // namespace

CsvReader::CsvReader(std::string_view text) : m_text(text), m_delimiter(delimiterOf(text)) {}

// From after the opening quote to the delimiter or line end behind the closing one.
Result<std::string_view, CsvReader::Error> CsvReader::quotedCell()
{
    const std::size_t begin = m_position;
    std::size_t doubled = 0;
    while (true) {
        const std::size_t quote = m_text.find('"', m_position);
        if (quote == std::string_view::npos)
            return failure(Error::Quote);
        m_position = quote + 1;
        if (m_position < m_text.size() && m_text[m_position] == '"') {
            ++doubled;
            ++m_position;
            continue;
        }
        break;
    }
    const std::string_view raw = m_text.substr(begin, m_position - 1 - begin);
    m_line += static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\n'));
    while (m_position < m_text.size() && m_text[m_position] == ' ')
        ++m_position; // some writers pad after the quote
    if (m_position < m_text.size() && m_text[m_position] != m_delimiter
        && m_text[m_position] != '\n' && m_text[m_position] != '\r')
        return failure(Error::Quote);
    if (doubled == 0)
        return raw;
    SecretBytes unescaped(raw.size() - doubled);
    // A cell may be a secret, so its unescaped copy lies where secrets lie.
    std::uint8_t *to = unescaped.exposeWritable().data();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        *to++ = static_cast<std::uint8_t>(raw[i]);
        if (raw[i] == '"')
            ++i;
    }
    m_unescaped.push_back(std::move(unescaped));
    // A view for the caller, who reads the cell.
    const ByteView kept = m_unescaped.back().expose();
    return std::string_view(reinterpret_cast<const char *>(kept.data()), kept.size());
}

Result<CsvRow, CsvReader::Error> CsvReader::next()
{
    m_unescaped.clear();
    while (m_position < m_text.size()
           && (m_text[m_position] == '\n' || m_text[m_position] == '\r')) {
        m_line += m_text[m_position] == '\n'
            || (m_position + 1 < m_text.size() && m_text[m_position + 1] != '\n');
        ++m_position;
    }
    CsvRow row{m_line, {}};
    while (m_position < m_text.size()) {
        if (row.cells.size() == kMaxColumns)
            return failure(Error::Columns);
        if (m_text[m_position] == '"') {
            ++m_position;
            const auto cell = quotedCell();
            if (!cell)
                return failure(cell.error());
            row.cells.push_back(*cell);
        } else {
            const char ends[] = {m_delimiter, '\r', '\n', '\0'};
            const std::size_t end = std::min(m_text.find_first_of(ends, m_position), m_text.size());
            row.cells.push_back(m_text.substr(m_position, end - m_position));
            m_position = end;
        }
        if (m_position >= m_text.size() || m_text[m_position] != m_delimiter)
            break;
        ++m_position;
        if (m_position >= m_text.size())
            row.cells.emplace_back(); // a delimiter at the very end
    }
    return row;
}

void CsvReader::skipLine()
{
    m_position = std::min(m_text.find_first_of("\r\n", m_position), m_text.size());
}

std::string normalisedHeader(std::string_view name)
{
    std::string normalised;
    for (const char c : name) {
        if (c == ' ' || c == '_' || c == '-' || c == '"')
            continue;
        normalised += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return normalised;
}

} // namespace warifu::exchange
