# SPDX-License-Identifier: Apache-2.0
"""What is made from core/policy/policies.json is up to date, valid in its own format, and says the
same in all of them."""
import json
import pathlib
import plistlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(ROOT / "tools/policies"))
import admx_reader  # noqa: E402
import make  # noqa: E402
from table import read_table  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

POLICIES = ROOT / "packaging/policies"
JSON_TYPES = {"boolean": "boolean", "integer": "integer", "text": "string", "list": "array"}
PLIST_TYPES = {"boolean": "boolean", "integer": "integer", "choice": "string", "text": "string", "list": "array"}
ADMX_KINDS = {"integer": "decimal", "choice": "enum", "text": "text", "list": "list", "boolean": "boolean"}
errors = []


def check(condition, text):
    if not condition:
        errors.append(text)


def samples(policy):
    """Values that the schema takes, and some that it refuses."""
    kind = policy["type"]
    if kind == "boolean":
        return [True, False], [1, "true", None]
    if kind == "integer":
        return [policy["min"], policy["max"]], [policy["min"] - 1, policy["max"] + 1, "5", 1.5, True]
    if kind == "choice":
        return [choice["value"] for choice in policy["choices"]], ["", policy["choices"][0]["value"].upper(), 1]
    if kind == "text":
        https = policy["format"] == "https"
        return ["", "https://a.example/x"], [1, "x" * (policy["maxLength"] + 1)] + (["http://a.example"] if https else [])
    origin = policy["items"] == "origin"
    good = ["https://*.a.example", "https://a.example:8443"] if origin else ["Contoso*"]
    return [[], good], ["x", [""], [1], ["x"] * (policy["maxItems"] + 1)] + (
        [["http://a.example"], ["https://a.example/x"], ["https://A.example"]] if origin else [])


def check_schema(table):
    schema = json.loads((POLICIES / "warifu.schema.json").read_text(encoding="utf-8"))
    check(list(schema["properties"]) == [policy["name"] for policy in table["policies"]], "schema: other policies")
    for policy in table["policies"]:
        entry = schema["properties"][policy["name"]]
        check(policy["type"] == "choice" or entry["type"] == JSON_TYPES[policy["type"]], f"schema: {policy['name']}")
    if jsonschema is None:
        print("SKIP   : python3-jsonschema is not installed")
        return
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    check(not validator.is_valid({"NoSuchPolicy": 1}), "schema: takes a name that does not exist")
    check(not validator.is_valid([]), "schema: takes a list")
    for policy in table["policies"]:
        good, bad = samples(policy)
        for value in good:
            check(validator.is_valid({policy["name"]: value}), f"schema: {policy['name']} refuses {value!r}")
        for value in bad:
            check(not validator.is_valid({policy["name"]: value}), f"schema: {policy['name']} takes {value!r:.60}")


def check_windows(table):
    folder = POLICIES / "windows"
    definitions = admx_reader.read_admx(folder / "Warifu.admx")
    expected = {}
    for policy in table["policies"]:
        names = [policy["name"]] + [policy["name"] + "_Recommended"] * ("recommended" in policy["levels"])
        expected.update({name: (ADMX_KINDS[policy["type"]], policy.get("min"), policy.get("max")) for name in names})
    check(definitions.policies == expected, "ADMX: policies, kinds or ranges differ from the table")
    for language in ("en-US", "ja-JP"):
        resources = admx_reader.read_adml(folder / language / "Warifu.adml")
        for text in admx_reader.disagreements(definitions, resources):
            check(False, f"{language}: {text}")
    english = admx_reader.read_adml(folder / "en-US/Warifu.adml")
    japanese = admx_reader.read_adml(folder / "ja-JP/Warifu.adml")
    for name, text in japanese.strings.items():
        is_name = english.strings[name] in ("Warifu", "Webhook")
        check(is_name or re.search("[ぁ-んァ-ヶ一-龠]", text), f"ja-JP: {name} is not Japanese")


def check_macos(table):
    manifest = plistlib.loads((POLICIES / "macos/io.warifu.Warifu.plist").read_bytes())
    keys = {key["pfm_name"]: key for key in manifest["pfm_subkeys"]}
    check(list(keys) == [policy["name"] for policy in table["policies"]], "manifest: other policies")
    for policy in table["policies"]:
        key = keys[policy["name"]]
        check(key["pfm_type"] == PLIST_TYPES[policy["type"]], f"manifest: type of {policy['name']}")
        check((key.get("pfm_range_min"), key.get("pfm_range_max")) == (policy.get("min"), policy.get("max")),
              f"manifest: range of {policy['name']}")
    profile = plistlib.loads((POLICIES / "macos/example.mobileconfig").read_bytes())
    for payload in profile["PayloadContent"]:
        check(payload["PayloadType"] == manifest["pfm_domain"], "profile: other domain")
        policies = {name: value for name, value in payload.items() if not name.startswith("Payload")}
        check(policies and set(policies) <= set(keys), "profile: policies that do not exist")
        if jsonschema is not None:
            schema = json.loads((POLICIES / "warifu.schema.json").read_text(encoding="utf-8"))
            check(jsonschema.Draft202012Validator(schema).is_valid(policies), "profile: values that are not valid")


def main():
    table = read_table(ROOT / "core/policy/policies.json")
    check(make.main(["--check", str(ROOT)]) == 0, "made files are not up to date: run ./dev policies")
    check_schema(table)
    check_windows(table)
    check_macos(table)
    for text in errors:
        print(text)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
