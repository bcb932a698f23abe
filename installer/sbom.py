#!/usr/bin/env python3
"""Writes a bill of materials (SPDX 2.3, JSON) of a package to standard output: the program and the
Debian package of every library and font that comes with it. What was built out of one of Debian's
source packages is told by that. The licences of those packages are copied beside each other, as
their terms ask for.

Nothing in it depends on the day or the machine: the same input gives the same bytes."""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
from urllib.parse import quote


# What the program's own papers state, by source package; of the rest the notices tell.
DECLARED = {"qt6-base": "LGPL-3.0-only", "sqlite3": "blessing", "zlib": "Zlib"}
# What Qt's own build on Windows takes out of its sources; on Debian each is a package of its own.
BUNDLED = {"qt6-base": "built with the parts in its src/3rdparty: zlib, libpng, libjpeg-turbo, freetype, harfbuzz, "
                       "pcre2, double-conversion, md4c, libb2"}


def debian_package(path):
    """The Debian package that owns a file; None where none does."""
    real = os.path.realpath(path)
    for candidate in (real, real.removeprefix("/usr"), path):
        found = subprocess.run(["dpkg", "-S", candidate], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0].strip()
    return None


def facts_of(package):
    out = subprocess.run(
        ["dpkg-query", "-W", "-f=${source:Package}\t${source:Version}\t${Version}\t${Homepage}", package],
        capture_output=True, text=True, check=True).stdout.split("\t")
    facts = dict(zip(("source", "sourceVersion", "version", "homepage"), out))
    facts["copyright"] = pathlib.Path("/usr/share/doc") / package.split(":")[0] / "copyright"
    facts["purl"] = f"pkg:deb/debian/{quote(package.split(':')[0])}@{quote(facts['version'])}"
    return facts


def facts_of_source(folder):
    """The same of an unpacked source package."""
    def told(field):
        return subprocess.run(
            ["dpkg-parsechangelog", "-l", folder / "debian" / "changelog", "-S", field],
            capture_output=True, text=True, check=True).stdout.strip()
    control = (folder / "debian" / "control").read_text()
    homepage = next((line.partition(":")[2].strip() for line in control.split("\n")
                     if line.startswith("Homepage:")), "")
    return {"source": told("Source"), "sourceVersion": told("Version"), "version": told("Version"),
            "homepage": homepage, "copyright": folder / "debian" / "copyright",
            "purl": f"pkg:deb/debian/{quote(told('Source'))}@{quote(told('Version'))}?arch=source"}


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def spdx_id(text):
    return "SPDXRef-" + "".join(c if c.isalnum() or c in ".-" else "-" for c in text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--kind", required=True, choices=["deb", "portable", "windows"], help="which package it is of")
    parser.add_argument("--closure", required=True,
                        help="a file with one path of a part on each line; after a tab where it came from: a file of "
                             "Debian's, or the name of a package")
    parser.add_argument("--sources", help="a folder of source packages, unpacked, all of which were built in")
    parser.add_argument("--licences", help="the folder to copy licences into")
    arguments = parser.parse_args()

    paths = [line for line in pathlib.Path(arguments.closure).read_text().split("\n") if line]
    by_package = {}
    for path, _, origin in (line.partition("\t") for line in sorted(paths)):
        origin = origin or path
        package = debian_package(origin) if origin.startswith("/") else origin
        if package is None:
            sys.exit(f"No package of Debian has {origin}.")
        by_package.setdefault(package, []).append(path)
    built_of = {}
    if arguments.sources:
        built_of = {folder.name: facts_of_source(folder) for folder in pathlib.Path(arguments.sources).iterdir()}
        for source in built_of:
            by_package.setdefault(source, [])

    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    created = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    program = {
        "SPDXID": "SPDXRef-PartnerDesk", "name": "Partner Desk", "versionInfo": arguments.version,
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "MIT",
        "licenseDeclared": "MIT", "copyrightText": "2026 The Partner Desk developers",
    }
    packages, relations = [program], [
        {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": program["SPDXID"]}]
    for package in sorted(by_package):
        facts = built_of.get(package) or facts_of(package)
        name = package.split(":")[0]
        entry = {
            "SPDXID": spdx_id(name), "name": name, "versionInfo": facts["version"],
            "sourceInfo": f"Debian source package {facts['source']} {facts['sourceVersion']}",
            "downloadLocation": f"https://snapshot.debian.org/package/{facts['source']}/{quote(facts['sourceVersion'])}/",
            "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
            "licenseDeclared": DECLARED.get(facts["source"], "NOASSERTION"),
            "copyrightText": f"see licences/{name}.txt" if arguments.licences else f"see /usr/share/doc/{name}/copyright",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": facts["purl"]}],
            "comment": "; ".join(f"{os.path.basename(p)} sha256 {sha256(p)}" for p in by_package[package])
                       or "linked into the program",
        }
        if package in built_of and package in BUNDLED:
            entry["comment"] += "; " + BUNDLED[package]
        if facts["homepage"]:
            entry["homepage"] = facts["homepage"]
        packages.append(entry)
        relations.append({"spdxElementId": program["SPDXID"], "relationshipType": "DEPENDS_ON",
                          "relatedSpdxElement": entry["SPDXID"]})
        if arguments.licences:
            shutil.copyfile(facts["copyright"], pathlib.Path(arguments.licences) / f"{name}.txt")
    json.dump({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"Partner Desk {arguments.version} ({arguments.kind})",
        "documentNamespace": f"https://partner-desk.example/spdx/{arguments.version}-{arguments.kind}-{epoch}",
        "creationInfo": {"created": created, "creators": ["Organization: The Partner Desk developers"]},
        "packages": packages, "relationships": relations,
    }, fp=sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
