// SPDX-License-Identifier: Apache-2.0
// The outbox as bytes: docs/formats/reports.md.
#include "core/base/text_field.h"
#include "core/reports/outbox.h"

#include <set>

namespace warifu::reports {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint64_t kLatest = std::uint64_t(1) << 60;
constexpr std::size_t kUtf8PerUnit = 3;

std::uint64_t count(UnixMilliseconds time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

bool readTime(UnixMilliseconds &time, ByteReader &reader)
{
    const std::uint64_t value = reader.u64();
    time = UnixMilliseconds(std::chrono::milliseconds(value <= kLatest ? value : 0));
    return value <= kLatest;
}

bool readText(QString &text, ByteReader &reader, qsizetype limit)
{
    auto read = readTextField(reader, static_cast<std::size_t>(limit) * kUtf8PerUnit);
    if (!read || read->size() > limit)
        return false;
    text = std::move(*read);
    return true;
}

void write(ByteWriter &writer, const Delivery &delivery)
{
    for (const QString *text :
         {&delivery.id, &delivery.cause, &delivery.account, &delivery.endpoint})
        writeTextField(writer, *text);
    writer.u8(static_cast<std::uint8_t>(delivery.form));
    writer.field32(viewOf(delivery.body));
    writer.u64(count(delivery.createdAt));
    writer.u8(static_cast<std::uint8_t>(delivery.phase));
    writer.u32(static_cast<std::uint32_t>(delivery.attempts));
    writer.u8(static_cast<std::uint8_t>(delivery.unauthorized));
    writer.u8(delivery.hasRefreshed ? 1 : 0);
    writer.u64(count(delivery.nextTry));
    writer.u64(count(delivery.endedAt));
    writer.u16(static_cast<std::uint16_t>(delivery.lastStatus));
    writer.u8(static_cast<std::uint8_t>(delivery.failure));
    writer.u8(static_cast<std::uint8_t>(delivery.receiver.code));
    writeTextField(writer, delivery.receiver.text);
    writeTextField(writer, delivery.receiver.description);
}

bool readState(Delivery &delivery, ByteReader &reader)
{
    const std::uint8_t phase = reader.u8();
    const std::uint32_t attempts = reader.u32();
    delivery.unauthorized = reader.u8();
    const std::uint8_t hasRefreshed = reader.u8();
    if (phase > static_cast<std::uint8_t>(DeliveryPhase::Expired) || attempts > 1'000'000
        || hasRefreshed > 1 || !readTime(delivery.nextTry, reader)
        || !readTime(delivery.endedAt, reader))
        return false;
    delivery.phase = static_cast<DeliveryPhase>(phase);
    delivery.attempts = static_cast<int>(attempts);
    delivery.hasRefreshed = hasRefreshed == 1;
    delivery.lastStatus = reader.u16();
    const std::uint8_t failure = reader.u8();
    const std::uint8_t code = reader.u8();
    if (failure > static_cast<std::uint8_t>(DeliveryFailure::Configuration)
        || code > static_cast<std::uint8_t>(ReceiverCode::InvalidState))
        return false;
    delivery.failure = static_cast<DeliveryFailure>(failure);
    delivery.receiver.code = static_cast<ReceiverCode>(code);
    return readText(delivery.receiver.text, reader, kMaxReceiverCode)
        && readText(delivery.receiver.description, reader, kMaxReceiverText);
}

bool read(Delivery &delivery, ByteReader &reader)
{
    for (QString *text : {&delivery.id, &delivery.cause, &delivery.account, &delivery.endpoint})
        if (!readText(*text, reader, kMaxOutboxText) || text->isEmpty())
            return false;
    const std::uint8_t form = reader.u8();
    if (form > static_cast<std::uint8_t>(DeliveryForm::Webhook))
        return false;
    delivery.form = static_cast<DeliveryForm>(form);
    delivery.body = toByteArray(reader.field32(static_cast<std::size_t>(kMaxBody)));
    if (!readTime(delivery.createdAt, reader) || !readState(delivery, reader))
        return false;
    // What has ended has no body, what has not needs one.
    return isFinal(delivery.phase) == delivery.body.isEmpty();
}

} // namespace

std::vector<std::uint8_t> Outbox::format() const
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u16(static_cast<std::uint16_t>(m_deliveries.size()));
    for (const Delivery &delivery : m_deliveries)
        write(writer, delivery);
    const SecretBytes bytes = writer.take();
    // Private, no secret; the store seals it.
    const ByteView view = bytes.expose();
    return {view.begin(), view.end()};
}

Result<Outbox, OutboxError> Outbox::parse(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (version > kVersion)
        return failure(OutboxError::NewerFormat);
    const std::size_t size = reader.u16();
    if (!reader.ok())
        return failure(OutboxError::Truncated);
    if (version == 0)
        return failure(OutboxError::BadValue);
    if (size > kMaxOpen + kMaxReceipts)
        return failure(OutboxError::TooMany);
    Outbox outbox;
    std::set<QString> ids;
    for (std::size_t i = 0; i < size; ++i) {
        Delivery delivery;
        const bool isSound = warifu::reports::read(delivery, reader);
        if (!reader.ok())
            return failure(OutboxError::Truncated);
        if (!isSound || !ids.insert(delivery.id).second)
            return failure(OutboxError::BadValue);
        outbox.m_deliveries.push_back(std::move(delivery));
    }
    if (!reader.finished())
        return failure(OutboxError::Truncated);
    return outbox;
}

} // namespace warifu::reports
