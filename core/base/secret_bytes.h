// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes that must not leak: move-only, in locked memory, wiped on destruction, not printable, not
// comparable with ==. They never become a QString, a QVariant or a QML property.

#include <cstddef>
#include <cstdint>
#include <span>

namespace warifu {

using ByteView = std::span<const std::uint8_t>;

class SecretBytes
{
public:
    SecretBytes() = default;
    // size zero bytes, to be filled through exposeWritable().
    explicit SecretBytes(std::size_t size);
    // A copy of bytes; the caller wipes the original if it owns it.
    [[nodiscard]] static SecretBytes copyOf(ByteView bytes);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    // Deliberate second copy (a record moved to another page, say).
    [[nodiscard]] SecretBytes clone() const { return copyOf(expose()); }

    // Reveals the bytes; every call says on the line above why it needs them. The view dies with
    // this object.
    [[nodiscard]] ByteView expose() const { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::uint8_t> exposeWritable() { return {m_data, m_size}; }

    // Shortens to newSize <= size(); the rest is wiped.
    void truncate(std::size_t newSize);
    // Wipes now; size() becomes 0.
    void clear();

private:
    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_allocated = 0;
};

// Same bytes? Takes the same time wherever they differ; different sizes answer at once.
[[nodiscard]] bool equalInConstantTime(ByteView a, ByteView b);

} // namespace warifu
