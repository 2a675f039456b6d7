// SPDX-License-Identifier: Apache-2.0
#include "app/cli/problems.h"

#include "app/text/code_text.h"
#include "app/text/enrol_text.h"
#include "app/text/sentences.h"
#include "app/text/vault_text.h"

namespace warifu::cli {

namespace {

QString nameOf(enrol::EnrolError::Code code)
{
    switch (code) {
    case enrol::EnrolError::Code::Empty:
        return QStringLiteral("empty");
    case enrol::EnrolError::Code::TooLong:
        return QStringLiteral("tooLong");
    case enrol::EnrolError::Code::NotText:
        return QStringLiteral("notText");
    case enrol::EnrolError::Code::UnknownScheme:
        return QStringLiteral("unknownScheme");
    case enrol::EnrolError::Code::Malformed:
        return QStringLiteral("malformed");
    case enrol::EnrolError::Code::UnknownType:
        return QStringLiteral("unknownType");
    case enrol::EnrolError::Code::MissingSecret:
        return QStringLiteral("missingSecret");
    case enrol::EnrolError::Code::SecretCharacter:
        return QStringLiteral("secretCharacter");
    case enrol::EnrolError::Code::SecretLength:
        return QStringLiteral("secretLength");
    case enrol::EnrolError::Code::SecretTooLong:
        return QStringLiteral("secretTooLong");
    case enrol::EnrolError::Code::SecretPadding:
        return QStringLiteral("secretPadding");
    case enrol::EnrolError::Code::UnknownAlgorithm:
        return QStringLiteral("unknownAlgorithm");
    case enrol::EnrolError::Code::Digits:
        return QStringLiteral("digits");
    case enrol::EnrolError::Code::Period:
        return QStringLiteral("period");
    case enrol::EnrolError::Code::Counter:
        return QStringLiteral("counter");
    case enrol::EnrolError::Code::Epoch:
        return QStringLiteral("epoch");
    case enrol::EnrolError::Code::Encoding:
        return QStringLiteral("encoding");
    case enrol::EnrolError::Code::BadChecksum:
        return QStringLiteral("badChecksum");
    case enrol::EnrolError::Code::Pin:
        return QStringLiteral("pin");
    case enrol::EnrolError::Code::TwoStep:
        return QStringLiteral("twoStep");
    case enrol::EnrolError::Code::MigrationBase64:
        return QStringLiteral("migrationBase64");
    case enrol::EnrolError::Code::MigrationTruncated:
        return QStringLiteral("migrationTruncated");
    case enrol::EnrolError::Code::MigrationMalformed:
        return QStringLiteral("migrationMalformed");
    case enrol::EnrolError::Code::MigrationVersion:
        return QStringLiteral("migrationVersion");
    }
    return {};
}

QString nameOf(codes::CodeError error)
{
    switch (error) {
    case codes::CodeError::VaultClosed:
        return QStringLiteral("vaultClosed");
    case codes::CodeError::UnknownAccount:
        return QStringLiteral("unknownAccount");
    case codes::CodeError::NoSecret:
        return QStringLiteral("noSecret");
    case codes::CodeError::CounterBased:
        return QStringLiteral("counterBased");
    case codes::CodeError::TimeBased:
        return QStringLiteral("timeBased");
    case codes::CodeError::TooSoon:
        return QStringLiteral("tooSoon");
    case codes::CodeError::BadSecret:
        return QStringLiteral("badSecret");
    case codes::CodeError::NotDurable:
        return QStringLiteral("notDurable");
    case codes::CodeError::BeforeEpoch:
        return QStringLiteral("beforeEpoch");
    case codes::CodeError::CounterEnd:
        return QStringLiteral("counterEnd");
    }
    return {};
}

QString nameOf(otp::OtpError error)
{
    switch (error) {
    case otp::OtpError::EmptySecret:
        return QStringLiteral("emptySecret");
    case otp::OtpError::MissingPin:
        return QStringLiteral("missingPin");
    case otp::OtpError::BadSecret:
        return QStringLiteral("badSecret");
    case otp::OtpError::BeforeEpoch:
        return QStringLiteral("beforeEpoch");
    case otp::OtpError::BadDigits:
        return QStringLiteral("badDigits");
    case otp::OtpError::NotTimeBased:
        return QStringLiteral("notTimeBased");
    }
    return {};
}

QString nameOf(otp::ParameterError error)
{
    switch (error) {
    case otp::ParameterError::Digits:
        return QStringLiteral("digits");
    case otp::ParameterError::Period:
        return QStringLiteral("period");
    case otp::ParameterError::Epoch:
        return QStringLiteral("epoch");
    }
    return {};
}

} // namespace

Problem problemOf(const enrol::EnrolError &error)
{
    return {nameOf(error.code),
            text::describe(error),
            {{QStringLiteral("position"), static_cast<qint64>(error.position)}}};
}

Problem problemOf(enrol::VendorCode code)
{
    const text::VendorText vendor = text::describe(code);
    return {QStringLiteral("vendorCode"),
            text::titled(vendor.title, QStringList(vendor.body) + vendor.steps),
            {{QStringLiteral("steps"), QJsonArray::fromStringList(vendor.steps)}}};
}

Problem problemOf(vault::VaultError error)
{
    const text::Problem described = text::describe(error);
    return {nameOf(error), text::titled(described.title, {described.body, described.remedy}), {}};
}

Problem problemOf(codes::CodeError error)
{
    return {nameOf(error), text::describe(error), {}};
}

Problem problemOf(otp::OtpError error)
{
    return {nameOf(error), text::describe(error), {}};
}

Problem problemOf(otp::ParameterError error)
{
    return {nameOf(error), text::describe(error), {}};
}

} // namespace warifu::cli
