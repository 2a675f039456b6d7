#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the house rules that a machine can check: layers, libraries, lengths, first lines, names.

Usage: check_tree.py ROOT [--edges]. Prints one line per violation and exits 1 when there is any;
--edges prints the include edges instead.
"""
import json
import os
import re
import subprocess
import sys

SOURCE = (".h", ".cpp", ".qml", ".py", ".sh", ".cmake", ".awk")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
FOLDERS = ("core", "app", "qml", "tests", "tools", "cmake", "fuzz")


def files_of(root):
    """Files of the work tree that git knows or would add; every file where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, check=True).stdout.decode().split("\0")
        listed = [name for name in listed if name and os.path.exists(os.path.join(root, name))]
    except (OSError, subprocess.CalledProcessError):
        listed = [os.path.relpath(os.path.join(folder, name), root)
                  for folder, _, names in os.walk(root) if "/build" not in folder
                  for name in names]
    return sorted(name for name in listed if name.split("/")[0] in FOLDERS or "/" not in name)


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "app") and len(parts) > 2 else parts[0]


def acyclic(rooms):
    """A cycle as a list of rooms, or None."""
    state = {}

    def visit(room, trail):
        if state.get(room) == "done":
            return None
        if room in trail:
            return trail[trail.index(room):] + [room]
        for below in rooms.get(room, []):
            cycle = visit(below, trail + [room])
            if cycle:
                return cycle
        state[room] = "done"
        return None

    for room in rooms:
        cycle = visit(room, [])
        if cycle:
            return cycle
    return None


class Check:
    def __init__(self, root, rules):
        self.root = root
        self.rules = rules
        self.errors = []
        self.warnings = []
        self.edges = set()

    def error(self, path, line, text):
        self.errors.append(f"{path}:{line}: {text}")

    def file(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8") as stream:
            try:
                lines = stream.read().split("\n")
            except UnicodeDecodeError:
                return self.error(path, 1, "is not UTF-8")
        if lines and lines[-1] == "":
            lines.pop()
        self.first_lines(path, lines)
        self.length(path, lines)
        self.names(path, lines)
        if path.endswith((".h", ".cpp")):
            self.includes(path, lines)
            self.exposures(path, lines)
        for number, line in enumerate(lines, 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b(?!\(#\d+\))", line) and "check_tree" not in path:
                self.error(path, number, "TODO without an issue number: TODO(#12)")
            if line != line.rstrip():
                self.error(path, number, "white space at the end of the line")
        return None

    def first_lines(self, path, lines):
        start = 1 if lines and lines[0].startswith("#!") else 0
        if len(lines) <= start or "SPDX-License-Identifier: Apache-2.0" not in lines[start]:
            return self.error(path, 1, "line 1 (after #!) is the SPDX line")
        rest = [line for line in lines[start + 1:start + 4] if line.strip()]
        if path.endswith(".h"):
            rest = rest[1:] if rest and rest[0] == "#pragma once" else ["missing"]
            if not rest or not rest[0].startswith("//"):
                self.error(path, 3, "#pragma once, then a purpose comment")
        elif path.endswith((".py", ".sh", ".awk", ".qml")) or "/tst_" in path:
            if not rest or not rest[0].startswith(("//", "#", '"""')):
                self.error(path, start + 2, "a purpose comment after the SPDX line")
        return None

    def length(self, path, lines):
        limits = self.rules["length"]
        most = limits["qml"] if path.endswith(".qml") else limits["most"]
        debt = limits["debts"].get(path)
        if debt and len(lines) <= most:
            self.error(path, 1, "short enough now: take it out of debts in layers.json")
        if len(lines) > (debt or most):
            self.error(path, len(lines), f"{len(lines)} lines, at most {most}: split by purpose")
        elif len(lines) > limits["warn"]:
            self.warnings.append(f"{path}: {len(lines)} lines")

    def names(self, path, lines):
        words = "|".join(self.rules["forbidden_names"])
        stem = os.path.basename(path).rsplit(".", 1)[0]
        camel = "".join(part.capitalize() for part in stem.split("_")) if "_" in stem else stem
        if re.search(rf"({words})", camel[:1].upper() + camel[1:]) and stem not in ("CMakeLists",):
            self.error(path, 1, f"a name that says nothing ({words})")
        for number, line in enumerate(lines, 1):
            if re.match(rf"\s*(class|struct|enum class|namespace)\s+\w*({words})\b(?!.*;)", line):
                self.error(path, number, f"a name that says nothing ({words})")

    def includes(self, path, lines):
        room = room_of(path)
        in_product = room.startswith(("core/", "app/"))
        allowed = self.rules["rooms"].get(room)
        if in_product and allowed is None:
            return self.error(path, 1, f"room {room} is not in tests/lint/layers.json")
        for number, line in enumerate(lines, 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            quote, name = found.groups()
            if quote == '"' and "/" in name:
                target = room_of(name)
                if target != room:
                    self.edges.add((room, target))
                    if in_product and target not in allowed:
                        self.error(path, number, f"{room} may not include {target}")
            elif quote == '"' and in_product and not name.endswith(".moc"):
                self.error(path, number, f'full path from the root, not "{name}"')
            if in_product:
                self.library(path, number, room, name)
        return None

    def library(self, path, number, room, name):
        for library, rooms in self.rules["libraries"].items():
            if name.startswith(library) and room not in rooms:
                self.error(path, number, f"<{name}> belongs into {' or '.join(rooms) or 'no room'}")
        screen = self.rules["without_screen"]
        if room.split("/")[0] in screen["rooms"] and name.startswith(tuple(screen["includes"])):
            self.error(path, number, f"<{name}>: {room} has no screen")

    def exposures(self, path, lines):
        """Each expose() of a secret says why within the four lines above."""
        if not path.startswith(("core/", "app/")) or "secret_bytes" in path:
            return
        for number, line in enumerate(lines, 1):
            if re.search(r"\.expose(Writable)?\(\)", line):
                above = lines[max(0, number - 5):number]
                if not any("//" in text for text in above):
                    self.error(path, number, "expose() without its reason on the line above")

    def cmake(self, path):
        screen = self.rules["without_screen"]
        if path.split("/")[0] not in screen["rooms"]:
            return
        with open(os.path.join(self.root, path), encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                for library in screen["link_libraries"]:
                    if re.search(re.escape(library) + r"\b", line):
                        self.error(path, number, f"{library}: core has no screen")


def main():
    root = sys.argv[1]
    with open(os.path.join(root, "tests/lint/layers.json"), encoding="utf-8") as stream:
        check = Check(root, json.load(stream))
    cycle = acyclic(check.rules["rooms"])
    if cycle:
        check.errors.append("layers.json: cycle " + " -> ".join(cycle))
    count = 0
    for path in files_of(root):
        if path.endswith(SOURCE) or path == "dev":
            check.file(path)
            count += 1
        elif path.endswith("CMakeLists.txt"):
            check.cmake(path)
    if "--edges" in sys.argv:
        for edge in sorted(check.edges):
            print(f"{edge[0]} -> {edge[1]}")
        return 0
    for line in check.errors:
        print(line)
    print(f"{count} files, {len(check.errors)} errors, {len(check.warnings)} files above "
          f"{check.rules['length']['warn']} lines")
    return 1 if check.errors or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
