"""Counts what valgrind found in this program: ownerrors.py FOLDER-OF-PROGRAMS FILE.xml …

Every error of memcheck counts, whoever made it. A race of helgrind is the program's own where the
first frame that is not of the tool or of the C and C++ libraries (which carry out what they are told
to) lies in one of its programs. Helgrind does not see order that is kept by atomics alone: what is
handed over by them is counted by itself, by the function that takes it up, each with how it is handed
over. The thread sanitizer sees atomics, and judges these (./dev tsan).
"""

import collections
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

CARRIERS = ("vgpreload", "/libc.so", "/libstdc++.so", "/libm.so", "/libgcc_s.so")
BY_ATOMICS = [(re.compile(pattern), how) for pattern, how in (
    (r"ResultStoreBase::clear|~QFutureWatcher|QtPrivate::ResultItem|whenAnswered<|BookWatch::tick\(\)::",
     "the answer of a QFuture: state and owners"),
    (r"domain::Book::(into|read|write)<|~WizardModel\(|std::_Sp_counted_ptr_inplace<",
     "what a job and its asker share: owners of a std::shared_ptr"),
    (r"QMetaTypeForType<domain::BookChange>|\(domain::BookChange const&\)|merge\(domain::BookChange",
     "arguments of a signal to another thread: Qt's queue of events, and shared lists"),
    (r"::eventFilter\(QObject\*, QEvent\*\)", "an event of another thread: Qt's queue of events"),
)]


def frames_of(stack):
    return [(frame.findtext("obj", ""), frame.findtext("fn", "?")) for frame in stack.findall("frame")]


def first_frame(error):
    stack = error.find("stack")
    for library, function in frames_of(stack) if stack is not None else []:
        if not any(part in library for part in CARRIERS):
            return library, function
    return "", ""


def tell(file, error):
    print(f"{file}: {error.findtext('kind')}: {error.findtext('what') or error.findtext('xwhat/text')}")
    for number, stack in enumerate(error.findall("stack")):
        print("    at" if number == 0 else "    and")
        for library, function in frames_of(stack)[:16]:
            print(f"        {function}  ({os.path.basename(library)})")


def main(programs, files):
    found = 0
    for path in files:
        file = os.path.basename(path)
        passed = collections.Counter()
        for error in ElementTree.parse(path).getroot().findall("error"):
            library, function = first_frame(error)
            if error.findtext("kind") == "Race":
                if not library.startswith(programs):
                    passed["of libraries among themselves"] += 1
                    continue
                how = next((how for pattern, how in BY_ATOMICS if pattern.search(function)), None)
                if how:
                    passed[how] += 1
                    continue
            found += 1
            tell(file, error)
        for how, count in passed.items():
            print(f"{file}: {count:5} {how}")
    print(f"{found} errors in {len(files)} runs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(os.path.join(os.path.realpath(sys.argv[1]), ""), sys.argv[2:]))
