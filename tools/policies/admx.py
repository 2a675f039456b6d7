# SPDX-License-Identifier: Apache-2.0
"""Windows group policy: Warifu.admx and one Warifu.adml for each language."""
from xml.sax.saxutils import escape, quoteattr

from table import is_recommendable

SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
KEY = "SOFTWARE\\Policies\\Warifu"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by ./dev policies from core/policy/policies.json. -->\n'
WORDS = {
    "en": {"product": "Warifu", "recommended": "Recommended (users may change them)",
           "supported": "Warifu on Windows 10 and later"},
    "ja": {"product": "Warifu", "recommended": "推奨（利用者が変更できます）",
           "supported": "Windows 10 以降の Warifu"},
}


def elements(policy, key, name):
    kind = policy["type"]
    label = f'id="{name}" valueName="{policy["name"]}"'
    if kind == "integer":
        return [f'<decimal {label} minValue="{policy["min"]}" maxValue="{policy["max"]}" required="true"/>']
    if kind == "text":
        return [f'<text {label} maxLength="{policy["maxLength"]}" required="true"/>']
    if kind == "list":
        return [f'<list id="{name}" key={quoteattr(key + chr(92) + policy["name"])} valuePrefix=""/>']
    lines = [f'<enum {label} required="true">']
    for choice in policy["choices"]:
        lines += [f'  <item displayName="$(string.{policy["name"]}_{choice["value"]})">',
                  f'    <value><string>{escape(choice["value"])}</string></value>', "  </item>"]
    return lines + ["</enum>"]


def policy_element(policy, recommended):
    key = KEY + ("\\Recommended" if recommended else "")
    name = policy["name"] + ("_Recommended" if recommended else "")
    both = "Both" if "user" in policy["scopes"] else "Machine"
    start = (f'    <policy name="{name}" class="{both}" displayName="$(string.{policy["name"]})"'
             f' explainText="$(string.{policy["name"]}_Help)" key={quoteattr(key)}')
    category = ("Recommended" if recommended else "Group_" + policy["group"])
    tail = [f'      <parentCategory ref="{category}"/>', '      <supportedOn ref="SUPPORTED_Warifu"/>']
    if policy["type"] == "boolean":
        return [start + f' valueName="{policy["name"]}">', *tail,
                '      <enabledValue><decimal value="1"/></enabledValue>',
                '      <disabledValue><decimal value="0"/></disabledValue>', "    </policy>"]
    return [start + f' presentation="$(presentation.{name})">', *tail, "      <elements>",
            *["        " + line for line in elements(policy, key, name)],
            "      </elements>", "    </policy>"]


def all_policies(table):
    """(policy, is the recommended one) in the order of the file."""
    return ([(policy, False) for policy in table["policies"]]
            + [(policy, True) for policy in table["policies"] if is_recommendable(policy)])


def generate_admx(table):
    lines = [f'<policyDefinitions xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">',
             "  <policyNamespaces>", '    <target prefix="warifu" namespace="Warifu.Policies.Warifu"/>',
             "  </policyNamespaces>", '  <resources minRequiredRevision="1.0"/>', "  <supportedOn>",
             "    <definitions>",
             '      <definition name="SUPPORTED_Warifu" displayName="$(string.SUPPORTED_Warifu)"/>',
             "    </definitions>", "  </supportedOn>", "  <categories>",
             '    <category name="Warifu" displayName="$(string.Warifu)"/>']
    for group in table["groups"] + [{"id": None}]:
        name = "Group_" + group["id"] if group["id"] else "Recommended"
        lines += [f'    <category name="{name}" displayName="$(string.{name})">',
                  '      <parentCategory ref="Warifu"/>', "    </category>"]
    lines += ["  </categories>", "  <policies>"]
    for policy, recommended in all_policies(table):
        lines += policy_element(policy, recommended)
    return HEAD + "\n".join(lines + ["  </policies>", "</policyDefinitions>", ""])


def presentation(policy, recommended, language):
    name = policy["name"] + ("_Recommended" if recommended else "")
    title = escape(policy[language]["title"])
    controls = {
        "integer": f'<decimalTextBox refId="{name}" defaultValue="{policy.get("strict")}">{title}</decimalTextBox>',
        "text": f'<textBox refId="{name}"><label>{title}</label></textBox>',
        "choice": f'<dropdownList refId="{name}" noSort="true" defaultItem="0">{title}</dropdownList>',
        "list": f'<listBox refId="{name}">{title}</listBox>',
    }
    return [f'      <presentation id="{name}">', "        " + controls[policy["type"]],
            "      </presentation>"]


def generate_adml(table, language):
    words = WORDS[language]
    strings = [("Warifu", words["product"]), ("SUPPORTED_Warifu", words["supported"])]
    strings += [("Group_" + group["id"], group[language]) for group in table["groups"]]
    strings.append(("Recommended", words["recommended"]))
    for policy in table["policies"]:
        strings += [(policy["name"], policy[language]["title"]),
                    (policy["name"] + "_Help", policy[language]["help"])]
        for choice in policy.get("choices", []):
            strings.append((f'{policy["name"]}_{choice["value"]}', choice[language]))
    lines = [f'<policyDefinitionResources xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">',
             f"  <displayName>{words['product']}</displayName>",
             f"  <description>{words['product']}</description>", "  <resources>", "    <stringTable>"]
    lines += [f'      <string id="{name}">{escape(text)}</string>' for name, text in strings]
    lines += ["    </stringTable>", "    <presentationTable>"]
    for policy, recommended in all_policies(table):
        if policy["type"] != "boolean":
            lines += presentation(policy, recommended, language)
    return HEAD + "\n".join(lines + ["    </presentationTable>", "  </resources>",
                                     "</policyDefinitionResources>", ""])
