// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/failed_rows.h"

#include "core/exchange/bytes_text.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kErrorColumn = ",error";

// First counts, then writes: the text lies in secret memory only, and never moves.
class Text
{
public:
    void add(std::string_view part)
    {
        if (!m_bytes.isEmpty()) {
            // Written where secrets lie.
            const auto out = m_bytes.exposeWritable().subspan(m_size, part.size());
            std::copy(part.begin(), part.end(), out.begin());
        }
        m_size += part.size();
    }
    void beginWriting()
    {
        m_bytes = SecretBytes(m_size);
        m_size = 0;
    }
    [[nodiscard]] SecretBytes take() { return std::move(m_bytes); }

private:
    SecretBytes m_bytes;
    std::size_t m_size = 0;
};

} // namespace

void appendCsvCell(std::string &line, std::string_view cell)
{
    if (cell.find_first_of("\",;\t\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

bool hasFailedRows(const Import &import)
{
    return std::any_of(import.failures.begin(), import.failures.end(),
                       [](const EntryFailure &each) { return !each.row.isEmpty(); });
}

SecretBytes formatFailedRows(const Import &import,
                             const std::function<QString(const EntryFailure &)> &reason)
{
    Text text;
    for (int pass = 0; pass < 2; ++pass) {
        text.add(kEntraHeader);
        text.add(reason ? kErrorColumn : std::string_view());
        text.add(kLineEnd);
        for (const EntryFailure &each : import.failures) {
            if (each.row.isEmpty())
                continue;
            // The row as it came, for the person who corrects it.
            text.add(textOf(each.row.expose()));
            if (reason) {
                std::string cell = ",";
                appendCsvCell(cell, reason(each).toStdString());
                text.add(cell);
            }
            text.add(kLineEnd);
        }
        if (pass == 0)
            text.beginWriting();
    }
    return text.take();
}

} // namespace warifu::exchange
