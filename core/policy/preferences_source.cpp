// SPDX-License-Identifier: Apache-2.0
#include "core/policy/preferences_source.h"

#include <QFileInfo>
#include <QJsonArray>

#include <CoreFoundation/CoreFoundation.h>

namespace warifu::policy {

namespace {

QJsonValue scalarOf(CFTypeRef value)
{
    const CFTypeID type = CFGetTypeID(value);
    if (type == CFBooleanGetTypeID())
        return CFBooleanGetValue(static_cast<CFBooleanRef>(value)) != 0;
    if (type == CFStringGetTypeID())
        return QString::fromCFString(static_cast<CFStringRef>(value));
    if (type == CFNumberGetTypeID()) {
        double number = 0;
        CFNumberGetValue(static_cast<CFNumberRef>(value), kCFNumberDoubleType, &number);
        return number;
    }
    return QJsonValue::Null;
}

QJsonValue valueOf(CFTypeRef value)
{
    if (CFGetTypeID(value) != CFArrayGetTypeID())
        return scalarOf(value);
    QJsonArray items;
    const auto array = static_cast<CFArrayRef>(value);
    for (CFIndex at = 0; at < CFArrayGetCount(array); ++at)
        items << scalarOf(CFArrayGetValueAtIndex(array, at));
    return items;
}

} // namespace

Reading PreferencesSource::read() const
{
    const QString domainName = QStringLiteral("io.warifu.Warifu");
    const CFStringRef domain = domainName.toCFString();
    CFPreferencesAppSynchronize(domain);
    Reading reading;
    for (const Definition &definition : definitions()) {
        const CFStringRef name = definition.nameText().toCFString();
        if (const CFPropertyListRef value = CFPreferencesCopyAppValue(name, domain)) {
            // What is not forced may be the user's own default: it can recommend, no more. A
            // profile does not tell machine from user, so it counts as the machine's.
            const bool isForced = CFPreferencesAppValueIsForced(name, domain) != 0;
            reading.settings.push_back({isForced ? Layer::MachineMandatory : Layer::UserRecommended,
                                        definition.nameText(), valueOf(value), domainName});
            CFRelease(value);
        }
        CFRelease(name);
    }
    CFRelease(domain);
    return reading;
}

QStringList PreferencesSource::watchedPaths() const
{
    const QString folder = QStringLiteral("/Library/Managed Preferences");
    return QFileInfo(folder).isDir() ? QStringList{folder} : QStringList();
}

} // namespace warifu::policy
