// SPDX-License-Identifier: Apache-2.0
// A protobuf inside a well-formed migration URI, so that the fuzzer need not learn Base64. What is
// read is collected twice: the second time changes nothing.

#include "tests/fuzz/enrol/draft_promises.h"

#include <QByteArray>

using namespace warifu;
using namespace warifu::enrol;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

Result<MigrationPart, EnrolError> parse(const std::uint8_t *data, std::size_t size)
{
    const QByteArray uri = "otpauth-migration://offline?data="
        + QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
              .toBase64()
              .toPercentEncoding();
    return parseMigrationUri({uri.constData(), static_cast<std::size_t>(uri.size())});
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto part = parse(data, size);
    if (!part) {
        fuzz::checkError(part.error());
        if (part.error().code != EnrolError::Code::TooLong)
            fuzz::promise(part.error().position <= size);
        return 0;
    }
    fuzz::checkPart(*part);
    auto same = parse(data, size);
    fuzz::promise(same.has_value());
    const int total = part->parts;
    const std::size_t accounts = part->drafts.size();
    MigrationCollection collection;
    fuzz::promise(collection.add(std::move(*part)) == MigrationCollection::Outcome::Added);
    fuzz::promise(collection.add(std::move(*same)) == MigrationCollection::Outcome::Repeated);
    fuzz::promise(collection.missing().size() == static_cast<std::size_t>(total - 1));
    fuzz::promise(collection.take().drafts.size() == accounts);
    return 0;
}
