#!/usr/bin/env python3
"""Shows every source of app and ui to clang-tidy and clazy, and remembers which were found clean.

usage: eachsource.py BUILD [WORD ...]   (BUILD is a configured tree; with words, sources that hold one in their path)

Nothing is compiled or linked: the compile commands of BUILD are enough. Both tools judge the headers of the system
with each source anew, so they get several sources of one room as one; where two of them use a name twice, halves of
those. A source that was found clean is looked at again when it, a header that it reads, its command, the configuration
or a tool has changed; what counts is the content, so that a fresh checkout may keep BUILD/clean. What changed last comes
first. Ends with 1 where something was found.
"""

import functools
import hashlib
import json
import operator
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(sys.argv[1]).resolve()
TOGETHER = 12
CLAZY_CHECKS = "".join(line for line in (ROOT / ".clazy").read_text().splitlines() if not line.startswith("#"))


def output(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=True, **more).stdout


@functools.cache
def digest(path):
    """Of a file's content; none where there is no such file (any more)."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return None


class Source:
    def __init__(self, entry, tools):
        self.folder = entry["directory"]
        self.path = Path(entry["file"])
        self.name = str(self.path.relative_to(ROOT))
        command = shlex.split(entry["command"])
        out = command.index("-o")
        # All but what is read and written: what sources of one room share.
        self.arguments = [word for word in command[:out] + command[out + 2:] if word not in ("-c", entry["file"])]
        self.stamp = BUILD / "clean" / (self.name + ".json")
        self.judged_by = hashlib.sha256((tools + entry["command"]).encode()).hexdigest()

    def room(self):
        return self.folder, tuple(self.arguments)

    def is_known_clean(self):
        try:
            stamp = json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return False
        return stamp["judgedBy"] == self.judged_by and all(digest(p) == d for p, d in stamp["read"].items())

    def read_files(self):
        """The source and every header that it reads, as the compiler finds them; what it cannot find fails later."""
        run = subprocess.run([*self.arguments, "-M", "-MG", "-MT", "_", "-MF", "-", self.path], cwd=self.folder,
                             capture_output=True, text=True)
        rule = run.stdout.replace("\\\n", " ")
        return [os.path.join(self.folder, p) for p in shlex.split(rule)[1:]]

    def note_clean(self, read):
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        self.stamp.write_text(json.dumps({"judgedBy": self.judged_by, "read": read}))


def said(*command, **more):
    """What a tool found, as text; empty where nothing was."""
    run = subprocess.run(command, capture_output=True, text=True, **more)
    words = run.stdout + run.stderr
    return words if run.returncode or "warning: " in words or "error: " in words else ""


def written_together(sources):
    """One source of several."""
    together = BUILD / "together" / sources[0].name
    together.parent.mkdir(parents=True, exist_ok=True)
    together.write_text("".join(f'#include "{source.path}" // NOLINT\n' for source in sources))
    return together


def arguments_of(sources):
    # A parameter may have the name of another source's constant.
    return [*sources[0].arguments, *(["-Wno-shadow"] if len(sources) > 1 else [])]


def stand_together(sources):
    """Whether the compiler takes them as one."""
    command = [*arguments_of(sources), "-fsyntax-only", "-ferror-limit=1", written_together(sources)]
    return subprocess.run(command, cwd=sources[0].folder, capture_output=True).returncode == 0


def found_by(tool, sources):
    """What a tool says of sources that stand together; and of which of them, or of their headers."""
    found = said(*tool, written_together(sources), "--", *arguments_of(sources)[1:], cwd=sources[0].folder)
    named = {source for source in sources if str(source.path) in found}
    return found, named or set(sources if found else [])


def look(sources):
    """What was found in sources that have the same arguments, as text, and in how many of them."""
    if len(sources) > 1 and not stand_together(sources):
        half = len(sources) // 2
        return tuple(map(operator.add, look(sources[:half]), look(sources[half:])))
    # Read before the tools run: what changes meanwhile is looked at again.
    read = {source: {path: digest(path) for path in source.read_files()} for source in sources}
    words, unclean = "", set()
    for tool in (["clang-tidy", "--quiet"], ["clazy-standalone", "--checks=" + CLAZY_CHECKS]):
        found, named = found_by(tool, sources)
        words += found
        unclean |= named
    for source in sources:
        if source not in unclean:
            source.note_clean(read[source])
    return words, len(unclean)


def write_mocs(sources):
    """A source that includes its own .moc needs it; CMake's other way to it builds every room below first."""
    for room in {source.path.parent for source in sources if '.moc"' in source.path.read_text()}:
        info = BUILD / room.relative_to(ROOT) / f"CMakeFiles/desk_{room.name}_autogen.dir/AutogenInfo.json"
        subprocess.run(["cmake", "-E", "cmake_autogen", info, "Debug"], check=True, stdout=subprocess.DEVNULL)


def main():
    os.nice(5)
    tools = "".join((ROOT / config).read_text() for config in (".clang-tidy", ".clazy"))
    tools += output("clang-tidy", "--version") + output("clazy-standalone", "--version") + digest(__file__)
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    sources = [Source(entry, tools) for entry in entries
               if Path(entry["file"]).is_relative_to(ROOT / "app") or Path(entry["file"]).is_relative_to(ROOT / "ui")]
    words = sys.argv[2:]
    sources = [source for source in sources if not words or any(word in source.name for word in words)]
    write_mocs(sources)
    changed = [source for source in sources if not source.is_known_clean()]
    changed.sort(key=lambda source: source.path.stat().st_mtime, reverse=True)
    print(f"{len(changed)} of {len(sources)} sources to look at", file=sys.stderr)
    groups = []
    for room in {source.room(): None for source in changed}:
        members = [source for source in changed if source.room() == room]
        groups += [members[at:at + TOGETHER] for at in range(0, len(members), TOGETHER)]
    unclean = done = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for group, (words, count) in zip(groups, pool.map(look, groups)):
            unclean += count
            done += len(group)
            print(words, end="", flush=True)
            print(f"{done} of {len(changed)}", file=sys.stderr)
    if unclean:
        print(f"Something was found in {unclean} sources.", file=sys.stderr)
    return 1 if unclean else 0


if __name__ == "__main__":
    sys.exit(main())
