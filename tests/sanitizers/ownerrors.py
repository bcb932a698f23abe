"""Counts what valgrind found in this program: ownerrors.py FOLDER-OF-PROGRAMS FILE.xml …

An error is the program's own where the first frame that is not of the tool or of the C and C++
libraries (which carry out what they are told to) lies in one of its programs. For memory that was
lost Qt's frames are passed over too: what asked Qt for it and did not give it back is looked for.
"""

import collections
import os
import sys
import xml.etree.ElementTree as ElementTree

CARRIERS = ("vgpreload", "/libc.so", "/libstdc++.so", "/libm.so", "/libgcc_s.so")


def frames_of(stack):
    return [(frame.findtext("obj", ""), frame.findtext("fn", "?")) for frame in stack.findall("frame")]


def is_own(error, programs):
    stack = error.find("stack")
    if stack is None:
        return False
    passed = CARRIERS + (("/libQt6",) if error.findtext("kind", "").startswith("Leak") else ())
    for library, _ in frames_of(stack):
        if not any(part in library for part in passed):
            return library.startswith(programs)
    return False


def main(programs, files):
    found = 0
    for file in files:
        others = collections.Counter()
        # A tool that was cut off leaves a file that is no XML: that is an error of its own.
        for error in ElementTree.parse(file).getroot().findall("error"):
            kind = error.findtext("kind")
            if not is_own(error, programs):
                others[kind] += 1
                continue
            found += 1
            print(f"{os.path.basename(file)}: {kind}: {error.findtext('what') or error.findtext('xwhat/text')}")
            for number, stack in enumerate(error.findall("stack")):
                print("    at" if number == 0 else "    and")
                for library, function in frames_of(stack)[:16]:
                    print(f"        {function}  ({os.path.basename(library)})")
        print(f"{os.path.basename(file)}: {sum(others.values())} of libraries among themselves {dict(others)}")
    print(f"{found} errors of the program's own")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(os.path.join(os.path.realpath(sys.argv[1]), ""), sys.argv[2:]))
