# SPDX-License-Identifier: Apache-2.0
"""JSON schema of a policy file on Linux (draft 2020-12)."""
import json

ORIGIN = r"^https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[1-9][0-9]{0,4})?$"
HTTPS = r"^(https://[^/?#@\s][^#@\s]*)?$"


def value_schema(policy):
    kind = policy["type"]
    if kind == "boolean":
        return {"type": "boolean"}
    if kind == "integer":
        return {"type": "integer", "minimum": policy["min"], "maximum": policy["max"]}
    if kind == "choice":
        return {"enum": [choice["value"] for choice in policy["choices"]]}
    if kind == "text":
        schema = {"type": "string", "maxLength": policy["maxLength"]}
        if policy["format"] == "https":
            schema["pattern"] = HTTPS
        return schema
    item = {"type": "string", "minLength": 1, "maxLength": policy["maxLength"]}
    if policy["items"] == "origin":
        item["pattern"] = ORIGIN
    return {"type": "array", "maxItems": policy["maxItems"], "items": item}


def generate(table):
    properties = {}
    for policy in table["policies"]:
        properties[policy["name"]] = {
            "title": policy["en"]["title"], "description": policy["en"]["help"],
            "default": policy["default"], **value_schema(policy)}
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Policies of Warifu: /etc/warifu/policies/managed/*.json",
              "type": "object", "additionalProperties": False, "properties": properties}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
