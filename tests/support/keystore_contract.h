// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every Keystore promises (core/keystore/keystore.h), as one suite that runs against the fake
// and against the real ones. A test program derives from it, provides the store and adds its own:
// Qt Test runs the slots of base classes too.

#include "core/keystore/keystore.h"

#include <QObject>

namespace warifu::test {

class KeystoreContract : public QObject
{
    Q_OBJECT
public:
    // The store under test: unlocked and the same one until renew() or closeAndOpenAgain().
    [[nodiscard]] virtual keystore::Keystore &store() = 0;
    // An empty store for the next test function.
    virtual void renew() = 0;
    // Opens the same place anew, as the next start of the program does; false if it is not kept.
    [[nodiscard]] virtual bool closeAndOpenAgain() { return false; }
    // Destroys the store under test.
    virtual void destroy() = 0;

private Q_SLOTS:
    void init() { renew(); }

    void keepsBytesAsTheyAre_data();
    void keepsBytesAsTheyAre();
    void keepsTheLargestBlob();
    void refusesWhatIsTooLarge();
    void replacesABlob();
    void keepsNamesApart();
    void removesABlob();
    void removesWhatIsNotThere();
    void answersNotFoundForWhatIsAbsent();
    void isReady();
    void answersLater();
    void answersInTheOrderOfTheCalls();
    void carriesOutWhatNobodyWaitsFor();
    void staysSilentWhenItIsDestroyed();
    void mayBeUsedFromAnAnswer();
    void keepsBlobsUntilTheNextStart();
};

} // namespace warifu::test
