// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plain_exports.h"

#include "core/exchange/json.h"
#include "core/exchange/text_writer.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

constexpr std::size_t kMostBytes = 1024 * 1024;
constexpr std::int64_t kVersion = 1;

std::optional<std::vector<PlainExport>> parsed(const std::vector<std::uint8_t> &bytes)
{
    const auto json = Json::parse({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
    if (!json)
        return std::nullopt;
    const JsonValue root = json->root();
    const JsonValue exports = root["exports"];
    if (root["version"].integer() != kVersion || !exports.isArray())
        return std::nullopt;
    std::vector<PlainExport> list;
    for (std::size_t i = 0; i < exports.size(); ++i) {
        const JsonValue each = exports.at(i);
        const auto time = each["time"].integer();
        if (!each["file"].isString() || !each["format"].isString() || !time)
            return std::nullopt;
        list.push_back(
            {each["file"].text(), each["format"].text(), UnixSeconds(std::chrono::seconds(*time))});
    }
    return list;
}

} // namespace

PlainExports::PlainExports(const QString &home)
    : m_path(home + QStringLiteral("/plain-exports.json"))
{}

std::vector<PlainExport> PlainExports::list() const
{
    const auto bytes = readFile(m_path, kMostBytes);
    if (!bytes && bytes.error() == FileError::Absent)
        return {};
    if (bytes)
        if (auto list = parsed(*bytes))
            return std::move(*list);
    return {PlainExport()};
}

Result<void, FileError> PlainExports::add(const PlainExport &plain) const
{
    std::vector<PlainExport> all = list();
    std::erase_if(all, [&plain](const PlainExport &each) { return each.file == plain.file; });
    all.push_back(plain);
    if (all.size() > kMost)
        all.erase(all.begin(), all.end() - kMost);
    return write(all);
}

Result<void, FileError> PlainExports::dismiss(const std::vector<PlainExport> &seen) const
{
    std::vector<PlainExport> left = list();
    std::erase_if(left, [&seen](const PlainExport &each) {
        return std::find(seen.begin(), seen.end(), each) != seen.end();
    });
    return left.empty() ? removeFile(m_path) : write(left);
}

Result<void, FileError> PlainExports::write(const std::vector<PlainExport> &all) const
{
    JsonWriter json;
    json.beginObject().key("version").number(kVersion).key("exports").beginArray();
    for (const PlainExport &each : all) {
        json.beginObject().key("file").string(each.file).key("format").string(each.format);
        json.key("time").number(each.time.time_since_epoch().count()).endObject();
    }
    json.endArray().endObject();
    // Names of files, no secret.
    return replaceFile(m_path, json.take().expose());
}

} // namespace warifu::exchange
