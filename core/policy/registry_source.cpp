// SPDX-License-Identifier: Apache-2.0
#include "core/policy/registry_source.h"

#include "core/policy/policy_file.h"

#include <QJsonArray>

#include <map>
#include <windows.h>

namespace warifu::policy {

namespace {

constexpr DWORD kMostBytes = 64 * 1024;

class Key
{
public:
    Key(HKEY root, const std::wstring &path)
    {
        // Policies is shared between the 32-bit and 64-bit views.
        if (RegOpenKeyExW(root, path.c_str(), 0, KEY_READ, &m_key) != ERROR_SUCCESS)
            m_key = nullptr;
    }
    ~Key()
    {
        if (m_key != nullptr)
            RegCloseKey(m_key);
    }
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    [[nodiscard]] HKEY handle() const { return m_key; }
    explicit operator bool() const { return m_key != nullptr; }

private:
    HKEY m_key = nullptr;
};

// A number, a text, or what is neither and so of a wrong type for every policy.
QJsonValue valueOf(DWORD type, const std::vector<BYTE> &bytes)
{
    if (type == REG_DWORD && bytes.size() == sizeof(DWORD)) {
        DWORD number = 0;
        memcpy(&number, bytes.data(), sizeof number);
        return qint64(number);
    }
    if (type == REG_SZ || type == REG_EXPAND_SZ) {
        QString text(reinterpret_cast<const QChar *>(bytes.data()), qsizetype(bytes.size() / 2));
        while (text.endsWith(QChar(u'\0')))
            text.chop(1);
        return text;
    }
    return QJsonValue::Null;
}

std::map<QString, QJsonValue> valuesOf(HKEY key)
{
    std::map<QString, QJsonValue> values;
    for (DWORD index = 0; index < DWORD(kMaxNames); ++index) {
        wchar_t name[kMaxNameLength + 1];
        DWORD nameSize = kMaxNameLength + 1;
        std::vector<BYTE> bytes(kMostBytes);
        DWORD size = kMostBytes;
        DWORD type = 0;
        const LSTATUS status =
            RegEnumValueW(key, index, name, &nameSize, nullptr, &type, bytes.data(), &size);
        if (status == ERROR_NO_MORE_ITEMS)
            break;
        if (status != ERROR_SUCCESS)
            continue; // a name or a value that is larger than any of ours
        bytes.resize(size);
        values[QString::fromWCharArray(name, int(nameSize))] = valueOf(type, bytes);
    }
    return values;
}

void readKey(Reading &reading, Layer layer, HKEY root, const QString &rootName, const QString &path)
{
    const Key key(root, path.toStdWString());
    if (!key)
        return;
    const QString where = rootName + u'\\' + path;
    for (auto [name, value] : valuesOf(key.handle())) {
        const Definition *const definition = find(name);
        // Group policy has no booleans: 1 and 0 stand for them.
        if (definition != nullptr && definition->kind == Kind::Boolean && value.isDouble()
            && (value.toInteger() == 0 || value.toInteger() == 1))
            value = value.toInteger() == 1;
        reading.settings.push_back({layer, name, value, where});
    }
    for (const Definition &definition : definitions()) {
        if (definition.kind != Kind::List)
            continue;
        const QString listPath = path + u'\\' + definition.nameText();
        const Key list(root, listPath.toStdWString());
        if (!list)
            continue;
        QJsonArray items;
        for (const auto &[name, value] : valuesOf(list.handle()))
            items << value;
        reading.settings.push_back(
            {layer, definition.nameText(), items, rootName + u'\\' + listPath});
    }
}

} // namespace

Reading RegistrySource::read() const
{
    const QString path = QStringLiteral("SOFTWARE\\Policies\\Warifu");
    const QString recommended = path + QStringLiteral("\\Recommended");
    const QString machine = QStringLiteral("HKLM");
    const QString user = QStringLiteral("HKCU");
    Reading reading;
    readKey(reading, Layer::MachineMandatory, HKEY_LOCAL_MACHINE, machine, path);
    readKey(reading, Layer::UserMandatory, HKEY_CURRENT_USER, user, path);
    readKey(reading, Layer::MachineRecommended, HKEY_LOCAL_MACHINE, machine, recommended);
    readKey(reading, Layer::UserRecommended, HKEY_CURRENT_USER, user, recommended);
    return reading;
}

} // namespace warifu::policy
