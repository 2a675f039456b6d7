// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/uri_lines.h"

#include "core/exchange/entry_builder.h"
#include "core/exchange/limits.h"
#include "core/exchange/totp_value.h"

#include "core/enrol/migration_part.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

constexpr std::string_view kMigration = "otpauth-migration:";

bool isMigration(std::string_view line)
{
    return enrol::startsWithIgnoringCase(line, kMigration);
}

bool isComment(std::string_view line)
{
    return line.empty() || line.front() == '#' || line.substr(0, 2) == "//";
}

// One line may hold several URIs with commas between them (Ente).
std::size_t nextUri(std::string_view line)
{
    for (std::size_t comma = line.find(','); comma != std::string_view::npos;
         comma = line.find(',', comma + 1)) {
        if (enrol::startsWithIgnoringCase(line.substr(comma + 1), "otpauth://"))
            return comma;
    }
    return std::string_view::npos;
}

template<class Each>
Result<void, ImportError> forEachLine(std::string_view text, const Each &each)
{
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = enrol::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + (text.substr(end, 2) == "\r\n" ? 2 : 1), text.size()));
        if (isComment(line))
            continue;
        if (auto done = each(line, number); !done)
            return done;
    }
    return {};
}

// Google's parts come in any order, and of several exports in one file.
class Migrations
{
public:
    void add(std::string_view line, std::size_t number, Import &import)
    {
        auto part = enrol::parseMigrationUri(line);
        if (!part) {
            import.failures.push_back({number, {}, {}, part.error(), {}});
            return;
        }
        for (Set &set : m_sets) {
            if (set.batch == part->batch && set.parts == part->parts) {
                set.collection.add(std::move(*part)); // a repeated part changes nothing
                return;
            }
        }
        m_sets.push_back({part->batch, part->parts, number, {}});
        m_sets.back().collection.add(std::move(*part));
    }

    Result<void, ImportError> takeInto(Import &import)
    {
        for (Set &set : m_sets) {
            QStringList missing;
            for (const int number : set.collection.missing())
                missing << QString::number(number + 1);
            if (!missing.isEmpty())
                import.notices.push_back({ImportNotice::Code::IncompleteSet,
                                          static_cast<std::size_t>(missing.size()),
                                          missing.join(QStringLiteral(", "))});
            enrol::MigrationPart all = set.collection.take();
            for (enrol::MigrationFailure &bad : all.failures)
                import.failures.push_back({set.line, {}, bad.name, std::move(bad.error), {}});
            for (enrol::Draft &draft : all.drafts) {
                ImportedEntry entry;
                entry.draft = std::move(draft);
                entry.position = set.line;
                if (auto done = collect(import, std::move(entry)); !done)
                    return done;
            }
        }
        return {};
    }

private:
    struct Set
    {
        std::int32_t batch;
        int parts;
        std::size_t line; // of the first part
        enrol::MigrationCollection collection;
    };
    std::vector<Set> m_sets;
};

} // namespace

bool startsAsUriLines(std::string_view text)
{
    bool found = false;
    (void)forEachLine(text, [&](std::string_view line, std::size_t) {
        found = looksLikeCodeUri(line) || isMigration(line);
        return Result<void, ImportError>(
            failure(ImportError{.code = ImportError::Code::Cancelled})); // the first line decides
    });
    return found;
}

Result<Import, ImportError> readUriLines(std::string_view text, std::string_view format)
{
    Import import{format, PositionUnit::Line, {}, {}, {}};
    Migrations migrations;
    auto done = forEachLine(
        text, [&](std::string_view line, std::size_t number) -> Result<void, ImportError> {
            if (isMigration(line)) {
                migrations.add(line, number, import);
                return {};
            }
            while (true) {
                const std::size_t comma = nextUri(line);
                if (auto one = collect(import, readUri(line.substr(0, comma), {number, {}, {}}));
                    !one)
                    return one;
                if (comma == std::string_view::npos)
                    return {};
                line.remove_prefix(comma + 1);
            }
        });
    if (done)
        done = migrations.takeInto(import);
    if (!done)
        return failure(done.error());
    return import;
}

} // namespace warifu::exchange
