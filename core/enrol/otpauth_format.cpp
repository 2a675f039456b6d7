// SPDX-License-Identifier: Apache-2.0
// The writing side of otpauth_uri.h. Only what differs from the defaults is written, and a label
// keeps its literal ':' between issuer and name so that colons inside either survive as "%3A".
#include "core/enrol/otpauth_uri.h"

#include "core/base/base32.h"
#include "core/base/byte_writer.h"

#include <string>

namespace warifu::enrol {

namespace {

using otp::HashAlgorithm;
using otp::Kind;

constexpr std::string_view kHexDigits = "0123456789abcdef";

void write(ByteWriter &out, std::string_view text)
{
    out.bytes({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

void writeEscaped(ByteWriter &out, const QString &text)
{
    const QByteArray escaped = text.toUtf8().toPercentEncoding();
    write(out, {escaped.constData(), static_cast<std::size_t>(escaped.size())});
}

void writeNumber(ByteWriter &out, std::string_view key, std::uint64_t number)
{
    write(out, key);
    write(out, std::to_string(number));
}

void writeLabel(ByteWriter &out, const UriSource &source)
{
    if (!source.issuer.isEmpty() || source.name.contains(QLatin1Char(':'))) {
        writeEscaped(out, source.issuer);
        write(out, ":");
    }
    writeEscaped(out, source.name);
}

SecretBytes formatMotp(const UriSource &source)
{
    ByteWriter out;
    write(out, "motp://");
    writeLabel(out, source);
    write(out, "?secret=");
    for (const std::uint8_t byte : source.secret) {
        out.u8(static_cast<std::uint8_t>(kHexDigits[byte >> 4]));
        out.u8(static_cast<std::uint8_t>(kHexDigits[byte & 15]));
    }
    if (!source.pin.empty()) {
        write(out, "&pin=");
        const SecretBytes pin = formatBase32(source.pin);
        // Into the URI, which is as secret.
        out.bytes(pin.expose());
    }
    return out.take();
}

std::string_view typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Totp:
    case Kind::Motp: // has its own scheme
        break;
    case Kind::Hotp:
        return "hotp";
    case Kind::Steam:
        return "steam";
    case Kind::Yandex:
        return "yaotp";
    }
    return "totp";
}

void writeAlgorithm(ByteWriter &out, HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1: // what readers take when nothing is said
        return;
    case HashAlgorithm::Sha256:
        return write(out, "&algorithm=SHA256");
    case HashAlgorithm::Sha512:
        return write(out, "&algorithm=SHA512");
    case HashAlgorithm::Sha224:
        return write(out, "&algorithm=SHA224");
    case HashAlgorithm::Sha384:
        return write(out, "&algorithm=SHA384");
    }
}

void writeParameters(ByteWriter &out, const UriSource &source)
{
    const otp::Parameters &p = source.parameters;
    if (p.kind != Kind::Totp && p.kind != Kind::Hotp)
        return; // fixed by the scheme
    writeAlgorithm(out, p.algorithm);
    if (p.digits != 6)
        writeNumber(out, "&digits=", static_cast<std::uint64_t>(p.digits));
    if (p.kind == Kind::Hotp) {
        writeNumber(out, "&counter=", source.counter);
        return;
    }
    if (p.period != std::chrono::seconds(30))
        writeNumber(out, "&period=", static_cast<std::uint64_t>(p.period.count()));
    if (p.epoch != std::chrono::seconds(0))
        writeNumber(out, "&t0=", static_cast<std::uint64_t>(p.epoch.count()));
    // Other apps, and our parser, would take it for Steam Guard.
    if (source.issuer.compare(QLatin1String("Steam"), Qt::CaseInsensitive) == 0)
        write(out, "&encoder=totp");
}

} // namespace

SecretBytes formatOtpauthUri(const UriSource &source)
{
    if (source.parameters.kind == Kind::Motp)
        return formatMotp(source);
    ByteWriter out;
    write(out, "otpauth://");
    write(out, typeOf(source.parameters.kind));
    write(out, "/");
    writeLabel(out, source);
    write(out, "?secret=");
    const SecretBytes secret = formatBase32(source.secret);
    // Into the URI, which is as secret.
    out.bytes(secret.expose());
    if (!source.issuer.isEmpty()) {
        write(out, "&issuer=");
        writeEscaped(out, source.issuer);
    }
    writeParameters(out, source);
    if (!source.pin.empty()) {
        write(out, "&pin=");
        const SecretBytes pin = formatBase32(source.pin);
        // Into the URI, which is as secret.
        out.bytes(pin.expose());
    }
    return out.take();
}

} // namespace warifu::enrol
