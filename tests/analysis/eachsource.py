#!/usr/bin/env python3
"""Shows every source of app and ui to clang-tidy and clazy, and remembers which were found clean.

usage: eachsource.py BUILD [WORD ...]   (BUILD is a configured tree; with words, sources that hold one in their path)

Nothing is compiled or linked: the compile commands of BUILD are enough. A source that was found clean is looked at
again when it, a header that it reads, its command, the configuration or a tool has changed; what counts is the content,
so that a fresh checkout may keep BUILD/clean. What changed last comes first. Ends with 1 where something was found.
"""

import functools
import hashlib
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(sys.argv[1]).resolve()
CLAZY_CHECKS = (ROOT / ".clazy").read_text().strip()


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
        self.command = shlex.split(entry["command"])
        self.stamp = BUILD / "clean" / (self.name + ".json")
        self.judged_by = hashlib.sha256((tools + entry["command"]).encode()).hexdigest()

    def is_known_clean(self):
        try:
            stamp = json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return False
        return stamp["judgedBy"] == self.judged_by and all(digest(p) == d for p, d in stamp["read"].items())

    def read_files(self):
        """The source and every header that it reads, as the compiler finds them."""
        out = self.command.index("-o")
        command = self.command[:out] + self.command[out + 2:] + ["-M", "-MT", "_", "-MF", "-"]
        rule = output(*command, cwd=self.folder).replace("\\\n", " ")
        return [os.path.join(self.folder, p) for p in shlex.split(rule)[1:]]

    def look(self):
        """What was found, as text; empty where nothing was."""
        try:
            # Before the tools: what changes while they run is looked at again.
            read = {path: digest(path) for path in self.read_files()}
        except subprocess.CalledProcessError as error:
            return error.stderr
        found = ""
        for tool in (["clang-tidy", "-p", BUILD, "--quiet"], ["clazy-standalone", "-p", BUILD, "--checks=" + CLAZY_CHECKS]):
            run = subprocess.run([*tool, self.path], capture_output=True, text=True)
            said = run.stdout + run.stderr
            if run.returncode or "warning: " in said or "error: " in said:
                found += said
        if not found:
            self.stamp.parent.mkdir(parents=True, exist_ok=True)
            self.stamp.write_text(json.dumps({"judgedBy": self.judged_by, "read": read}))
        return found


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
    unclean = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, found in enumerate(pool.map(Source.look, changed), 1):
            if found:
                unclean += 1
                print(found, end="", flush=True)
            if number % 25 == 0:
                print(f"{number} of {len(changed)}", file=sys.stderr)
    if unclean:
        print(f"Something was found in {unclean} sources.", file=sys.stderr)
    return 1 if unclean else 0


if __name__ == "__main__":
    sys.exit(main())
