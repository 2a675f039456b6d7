// SPDX-License-Identifier: Apache-2.0
// Stratum's own database of a rooted phone, where it is not encrypted (import-formats section
// 6.24).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/stratum_entry.h"

#include "core/exchange/limits.h"
#include "core/exchange/sqlite_entries.h"

#include <array>
#include <map>
#include <string>

namespace warifu::exchange::formats {

namespace {

using Row = SqliteTables::Row;

Match match(const Source &source)
{
    return source.tables().contains(QLatin1String("authenticator"))
            && source.tables().contains(QLatin1String("category"))
        ? Match::Sure
        : Match::No;
}

class Database
{
public:
    explicit Database(SqliteTables tables) : m_tables(std::move(tables)) {}

    Result<void, ImportError> readCategories()
    {
        constexpr std::array<std::string_view, 2> kCategory{"id", "name"};
        auto done = m_tables.forEachRow("category", kCategory, [this](const Row &row) {
            m_names.emplace(row.text(0), textOf(row, 1));
            return m_names.size() < kMaxGroups;
        });
        if (!done || !m_tables.names().contains(QLatin1String("authenticatorcategory")))
            return done;
        constexpr std::array<std::string_view, 2> kBinding{"categoryId", "authenticatorSecret"};
        return m_tables.forEachRow("authenticatorcategory", kBinding, [this](const Row &row) {
            const auto name = m_names.find(row.text(0));
            if (name != m_names.end()) {
                const std::string_view secret = row.text(1);
                m_bindings.emplace_back(
                    SecretBytes::copyOf(
                        {reinterpret_cast<const std::uint8_t *>(secret.data()), secret.size()}),
                    name->second);
            }
            return m_bindings.size() < kMaxEntries;
        });
    }

    Result<Import, ImportError> readAll()
    {
        constexpr std::array<std::string_view, 10> kColumns{
            "type",      "issuer", "username", "secret",  "pin",
            "algorithm", "digits", "period",   "counter", "ranking"};
        stratum::Ranked ranked;
        std::size_t position = 0;
        auto done = m_tables.forEachRow("authenticator", kColumns, [&](const Row &row) {
            return ranked.add(row.integer(9).value_or(0), entryOf(row, ++position));
        });
        Import import{"stratum-db", PositionUnit::Row, {}, {}, {}};
        if (done)
            done = ranked.moveInto(import);
        if (!done)
            return failure(done.error());
        return import;
    }

private:
    static QString textOf(const Row &row, int column)
    {
        const std::string_view text = row.text(column);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }

    Result<ImportedEntry, EntryFailure> entryOf(const Row &row, std::size_t position) const
    {
        EntryBuilder builder(position);
        builder.issuer(cellText(builder, row, 1, "issuer"));
        builder.name(cellText(builder, row, 2, "username"));
        stratum::Fields fields;
        fields.type = cellInteger(builder, row, 0, "type");
        fields.secret = row.text(3);
        fields.pin = row.text(4);
        fields.algorithm = cellInteger(builder, row, 5, "algorithm");
        fields.digits = cellInteger(builder, row, 6, "digits");
        fields.period = cellInteger(builder, row, 7, "period");
        fields.counter = cellInteger(builder, row, 8, "counter");
        stratum::apply(builder, fields);
        for (const auto &[secret, category] : m_bindings) {
            // The secret's text is the file's join key; both come from the same file.
            const ByteView bound = secret.expose();
            if (std::string_view(reinterpret_cast<const char *>(bound.data()), bound.size())
                == fields.secret)
                builder.group(category);
        }
        return builder.build();
    }

    SqliteTables m_tables;
    std::map<std::string, QString, std::less<>> m_names;
    std::vector<std::pair<SecretBytes, QString>> m_bindings;
};

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    auto tables = SqliteTables::open(source.bytes(), source.writeAheadLog());
    if (!tables)
        return failure(tables.error());
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("authenticator")));
    Database database(std::move(*tables));
    if (auto done = database.readCategories(); !done)
        return failure(done.error());
    return database.readAll();
}

} // namespace

const Format kStratumDatabase{"stratum-db", "Stratum (database)", match, notProtected, read};

} // namespace warifu::exchange::formats
