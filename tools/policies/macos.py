# SPDX-License-Identifier: Apache-2.0
"""macOS: a manifest that profile editors read, and a profile as an example."""
import plistlib

DOMAIN = "io.warifu.Warifu"
TYPES = {"boolean": "boolean", "integer": "integer", "choice": "string", "text": "string", "list": "array"}


def manifest_key(policy):
    key = {"pfm_name": policy["name"], "pfm_title": policy["en"]["title"],
           "pfm_description": policy["en"]["help"], "pfm_type": TYPES[policy["type"]]}
    if policy["type"] == "integer":
        key.update(pfm_range_min=policy["min"], pfm_range_max=policy["max"])
    if policy["type"] == "choice":
        key.update(pfm_range_list=[choice["value"] for choice in policy["choices"]],
                   pfm_range_list_titles=[choice["en"] for choice in policy["choices"]])
    if policy["type"] == "list":
        key["pfm_subkeys"] = [{"pfm_name": policy["name"] + "Item", "pfm_type": "string"}]
    if policy["default"] not in ("", [], 0) or policy["type"] == "boolean":
        key["pfm_default"] = policy["default"]
    return key


def generate_manifest(table):
    manifest = {
        "pfm_domain": DOMAIN, "pfm_title": "Warifu", "pfm_description": "Policies of Warifu",
        "pfm_format_version": 1, "pfm_version": 1, "pfm_platforms": ["macOS"],
        "pfm_targets": ["system", "user"], "pfm_unique": True,
        "pfm_subkeys": [manifest_key(policy) for policy in table["policies"]]}
    return plistlib.dumps(manifest, sort_keys=False).decode()


def generate_profile(table):
    payload = {"PayloadType": DOMAIN, "PayloadIdentifier": DOMAIN + ".policies",
               "PayloadUUID": "5C6B3B0A-4D0C-4E5B-9D53-0B6E3A0F7A11", "PayloadVersion": 1,
               "PayloadEnabled": True, "PayloadDisplayName": "Warifu"}
    example = {"AppLockRequired": True, "AppLockTimeoutSeconds": 600, "ClipboardClearSeconds": 20,
               "AllowedPushServers": ["https://mfa.example.com"]}
    names = {policy["name"] for policy in table["policies"]}
    assert set(example) <= names
    profile = {"PayloadType": "Configuration", "PayloadIdentifier": "com.example.warifu",
               "PayloadUUID": "8E0F0D0F-6B5E-4E0B-8D34-7C6D7E4B9C22", "PayloadVersion": 1,
               "PayloadScope": "System", "PayloadDisplayName": "Warifu (example)",
               "PayloadContent": [{**payload, **example}]}
    return plistlib.dumps(profile, sort_keys=False).decode()
