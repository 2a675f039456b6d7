// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV as spreadsheets and password managers write it: RFC 4180 with ',' ';' or TAB, quoted cells
// over several lines, ragged rows, CR, LF or CRLF. Unquoted cells are views into the text.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace warifu::exchange {

struct CsvRow
{
    std::size_t line = 0; // where it begins, from 1
    std::vector<std::string_view> cells;
};

class CsvReader
{
public:
    enum class Error {
        Columns, // more than kMaxColumns in one row
        Quote,   // a quoted cell that never ends, or text after its end
    };
    // text must outlive the reader. The delimiter is the one that occurs most in the first row.
    explicit CsvReader(std::string_view text);

    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] std::size_t line() const { return m_line; } // that is read next, from 1
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    // The next row that is not blank; one without cells at the end. Views into unescaped quoted
    // cells die with the next call.
    [[nodiscard]] Result<CsvRow, Error> next();
    // After an error: goes on at the next line.
    void skipLine();

private:
    [[nodiscard]] Result<std::string_view, Error> quotedCell();

    std::string_view m_text;
    std::size_t m_position = 0;
    std::size_t m_line = 1;
    char m_delimiter = ',';
    std::vector<SecretBytes> m_unescaped;
};

// Header name as compared: lower case without spaces, '_' and '-'.
[[nodiscard]] std::string normalisedHeader(std::string_view name);

} // namespace warifu::exchange
