// SPDX-License-Identifier: Apache-2.0
// The names of enums that scripts see.
#include "app/cli/problems.h"

namespace warifu::cli {

QString nameOf(keystore::KeystoreState state)
{
    switch (state) {
    case keystore::KeystoreState::Ready:
        return QStringLiteral("ready");
    case keystore::KeystoreState::Locked:
        return QStringLiteral("locked");
    case keystore::KeystoreState::NoService:
        return QStringLiteral("noService");
    case keystore::KeystoreState::NoAnswer:
        return QStringLiteral("noAnswer");
    }
    return {};
}

QString nameOf(enrol::Warning warning)
{
    switch (warning) {
    case enrol::Warning::ShortSecret:
        return QStringLiteral("shortSecret");
    case enrol::Warning::IssuerDisagrees:
        return QStringLiteral("issuerDisagrees");
    case enrol::Warning::Lookalike:
        return QStringLiteral("lookalike");
    case enrol::Warning::HiddenCharacters:
        return QStringLiteral("hiddenCharacters");
    case enrol::Warning::UnusualDigits:
        return QStringLiteral("unusualDigits");
    case enrol::Warning::UnusualPeriod:
        return QStringLiteral("unusualPeriod");
    case enrol::Warning::UnusualAlgorithm:
        return QStringLiteral("unusualAlgorithm");
    case enrol::Warning::DuplicateParameter:
        return QStringLiteral("duplicateParameter");
    case enrol::Warning::UnknownParameter:
        return QStringLiteral("unknownParameter");
    case enrol::Warning::AlreadyInVault:
        return QStringLiteral("alreadyInVault");
    case enrol::Warning::MissingCounter:
        return QStringLiteral("missingCounter");
    case enrol::Warning::NoName:
        return QStringLiteral("noName");
    case enrol::Warning::UnusualSecretLength:
        return QStringLiteral("unusualSecretLength");
    case enrol::Warning::TreatedAsSteam:
        return QStringLiteral("treatedAsSteam");
    }
    return {};
}

QString nameOf(accounts::Health health)
{
    switch (health) {
    case accounts::Health::Good:
        return QStringLiteral("good");
    case accounts::Health::Recovered:
        return QStringLiteral("recovered");
    case accounts::Health::SecretMissing:
        return QStringLiteral("secretMissing");
    case accounts::Health::PageDamaged:
        return QStringLiteral("pageDamaged");
    case accounts::Health::PageUnread:
        return QStringLiteral("pageUnread");
    }
    return {};
}

QString nameOf(vault::VaultError error)
{
    switch (error) {
    case vault::VaultError::KeystoreLocked:
        return QStringLiteral("keystoreLocked");
    case vault::VaultError::KeystoreDenied:
        return QStringLiteral("keystoreDenied");
    case vault::VaultError::KeystoreAbsent:
        return QStringLiteral("keystoreAbsent");
    case vault::VaultError::KeystoreNoService:
        return QStringLiteral("keystoreNoService");
    case vault::VaultError::KeystoreNoAnswer:
        return QStringLiteral("keystoreNoAnswer");
    case vault::VaultError::KeystoreFailed:
        return QStringLiteral("keystoreFailed");
    case vault::VaultError::NoVault:
        return QStringLiteral("noVault");
    case vault::VaultError::NeedsPassphrase:
        return QStringLiteral("needsPassphrase");
    case vault::VaultError::WrongPassphrase:
        return QStringLiteral("wrongPassphrase");
    case vault::VaultError::WrongKeychain:
        return QStringLiteral("wrongKeychain");
    case vault::VaultError::Damaged:
        return QStringLiteral("damaged");
    case vault::VaultError::NewerFormat:
        return QStringLiteral("newerFormat");
    case vault::VaultError::Memory:
        return QStringLiteral("memory");
    case vault::VaultError::NotOpen:
        return QStringLiteral("notOpen");
    case vault::VaultError::UnknownAccount:
        return QStringLiteral("unknownAccount");
    case vault::VaultError::TooLarge:
        return QStringLiteral("tooLarge");
    case vault::VaultError::Busy:
        return QStringLiteral("busy");
    case vault::VaultError::ChangedElsewhere:
        return QStringLiteral("changedElsewhere");
    case vault::VaultError::FileNoAccess:
        return QStringLiteral("fileNoAccess");
    case vault::VaultError::FileNoSpace:
        return QStringLiteral("fileNoSpace");
    case vault::VaultError::FileBroken:
        return QStringLiteral("fileBroken");
    case vault::VaultError::NotAllowed:
        return QStringLiteral("notAllowed");
    }
    return {};
}

} // namespace warifu::cli
