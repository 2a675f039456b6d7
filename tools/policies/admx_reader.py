# SPDX-License-Identifier: Apache-2.0
"""A strict reader of group policy templates: an element, an attribute or a reference that it does
not know is an error. It stands in for Windows' own, which is not here."""
import dataclasses
import re
import xml.etree.ElementTree as ElementTree

SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
# Children and attributes of each element that we use, as the schema of Windows Vista has them.
ADMX = {
    "policyDefinitions": ({"policyNamespaces", "resources", "supportedOn", "categories", "policies"}, {"revision", "schemaVersion"}),
    "policyNamespaces": ({"target"}, set()),
    "target": (set(), {"prefix", "namespace"}),
    "resources": (set(), {"minRequiredRevision"}),
    "supportedOn": ({"definitions"}, set()),
    "definitions": ({"definition"}, set()),
    "definition": (set(), {"name", "displayName"}),
    "categories": ({"category"}, set()),
    "category": ({"parentCategory"}, {"name", "displayName"}),
    "parentCategory": (set(), {"ref"}),
    "policies": ({"policy"}, set()),
    "policy": ({"parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements"},
               {"name", "class", "displayName", "explainText", "presentation", "key", "valueName"}),
    "enabledValue": ({"decimal"}, set()), "disabledValue": ({"decimal"}, set()),
    "elements": ({"decimal", "text", "enum", "list"}, set()),
    "decimal": (set(), {"id", "valueName", "minValue", "maxValue", "required", "value"}),
    "text": (set(), {"id", "valueName", "maxLength", "required"}),
    "enum": ({"item"}, {"id", "valueName", "required"}),
    "item": ({"value"}, {"displayName"}),
    "value": ({"string"}, set()), "string": (set(), set()),
    "list": (set(), {"id", "key", "valuePrefix"}),
}
CONTROLS = {"decimal": "decimalTextBox", "text": "textBox", "enum": "dropdownList", "list": "listBox"}
ADML = {
    "policyDefinitionResources": ({"displayName", "description", "resources"}, {"revision", "schemaVersion"}),
    "displayName": (set(), set()), "description": (set(), set()),
    "resources": ({"stringTable", "presentationTable"}, set()),
    "stringTable": ({"string"}, set()), "string": (set(), {"id"}),
    "presentationTable": ({"presentation"}, set()),
    "presentation": (set(CONTROLS.values()), {"id"}),
    "decimalTextBox": (set(), {"refId", "defaultValue"}),
    "textBox": ({"label"}, {"refId"}), "label": (set(), set()),
    "dropdownList": (set(), {"refId", "noSort", "defaultItem"}),
    "listBox": (set(), {"refId"}),
}


class TemplateError(Exception):
    """The template is not one that Windows would take."""


@dataclasses.dataclass
class Definitions:
    policies: dict = dataclasses.field(default_factory=dict)       # name -> (kind, min, max)
    strings: set = dataclasses.field(default_factory=set)          # ids that are used
    presentations: dict = dataclasses.field(default_factory=dict)  # id -> {element id: control}


@dataclasses.dataclass
class Resources:
    strings: dict
    presentations: dict


def walk(element, grammar):
    name = element.tag.removeprefix(SPACE)
    # decimal is a value inside enabledValue and an element inside elements; both sets are together.
    # supportedOn is a reference inside a policy.
    children, attributes = grammar.get(name, (None, None))
    if children is None or not element.tag.startswith(SPACE):
        raise TemplateError(f"unknown element {element.tag}")
    extra = set(element.attrib) - attributes - ({"ref"} if name == "supportedOn" else set())
    if extra:
        raise TemplateError(f"{name}: unknown attributes {extra}")
    for child in element:
        if child.tag.removeprefix(SPACE) not in children:
            raise TemplateError(f"{child.tag} inside {name}")
        walk(child, grammar)


def unique(names, what):
    if len(set(names)) != len(names):
        raise TemplateError(f"{what}: a name is there twice")


def reference(text, table):
    match = re.fullmatch(r"\$\(" + table + r"\.([A-Za-z0-9_]+)\)", text or "")
    if not match:
        raise TemplateError(f"no reference to a {table}: {text}")
    return match.group(1)


def read_policy(policy, categories, supported, found):
    name = policy.get("name")
    if policy.get("class") not in ("Machine", "User", "Both") or not policy.get("key"):
        raise TemplateError(f"{name}: class or key")
    if policy.find(SPACE + "parentCategory").get("ref") not in categories:
        raise TemplateError(f"{name}: unknown category")
    if policy.find(SPACE + "supportedOn").get("ref") not in supported:
        raise TemplateError(f"{name}: unknown supportedOn")
    reference(policy.get("explainText"), "string")
    elements = policy.find(SPACE + "elements")
    if elements is None:
        if not policy.get("valueName") or policy.find(SPACE + "enabledValue") is None:
            raise TemplateError(f"{name}: neither elements nor a value")
        found.policies[name] = ("boolean", None, None)
        return
    controls = {}
    for element in elements:
        kind = element.tag.removeprefix(SPACE)
        if not (element.get("valueName") or kind == "list" and element.get("key")):
            raise TemplateError(f"{name}: an element without value")
        controls[element.get("id")] = CONTROLS[kind]
        bounds = [int(element.get(end)) if element.get(end) else None for end in ("minValue", "maxValue")]
        found.policies[name] = (kind, *bounds)
    found.presentations[reference(policy.get("presentation"), "presentation")] = controls


def read_admx(path):
    root = ElementTree.parse(path).getroot()
    walk(root, ADMX)
    found = Definitions()
    for element in root.iter():
        for attribute in ("displayName", "explainText"):
            if attribute in element.attrib:
                found.strings.add(reference(element.get(attribute), "string"))
    names = {tag: [e.get("name") for e in root.iter(SPACE + tag)] for tag in ("category", "policy", "definition")}
    for tag, list_of_names in names.items():
        unique(list_of_names, tag)
    for category in root.iter(SPACE + "category"):
        parent = category.find(SPACE + "parentCategory")
        if parent is not None and parent.get("ref") not in names["category"]:
            raise TemplateError("unknown parent category")
    for policy in root.iter(SPACE + "policy"):
        read_policy(policy, names["category"], names["definition"], found)
    return found


def read_adml(path):
    root = ElementTree.parse(path).getroot()
    walk(root, ADML)
    strings = [(e.get("id"), e.text) for e in root.iter(SPACE + "string")]
    unique([name for name, _ in strings], "string")
    presentations = {e.get("id"): {c.get("refId"): c.tag.removeprefix(SPACE) for c in e}
                     for e in root.iter(SPACE + "presentation")}
    return Resources(dict(strings), presentations)


def disagreements(definitions, resources):
    """Ids that do not resolve or are not used, controls of the wrong kind, empty texts."""
    found = [f"string {name} is missing" for name in definitions.strings - set(resources.strings)]
    found += [f"string {name} is not used" for name in set(resources.strings) - definitions.strings]
    found += [f"string {name} is empty" for name, text in resources.strings.items() if not (text or "").strip()]
    if definitions.presentations != resources.presentations:
        found.append("presentations differ from the elements")
    return found
