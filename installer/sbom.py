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
    facts["purl"] = f"pkg:deb/debian/{package.split(':')[0]}@{facts['version']}"
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
            "purl": f"pkg:deb/debian/{told('Source')}@{told('Version')}?arch=source"}


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def spdx_id(text):
    return "SPDXRef-" + "".join(c if c.isalnum() or c in ".-" else "-" for c in text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", required=True)
    parser.add_argument("--closure", required=True,
                        help="a file with one path of a library on each line; after a tab the package "
                             "that it came from, where its place does not tell")
    parser.add_argument("--sources", help="a folder of source packages, unpacked, all of which were built in")
    parser.add_argument("--files", help="a folder of fonts")
    parser.add_argument("--licences", help="the folder to copy licences into")
    arguments = parser.parse_args()

    paths = [line for line in pathlib.Path(arguments.closure).read_text().split("\n") if line]
    if arguments.files:
        kept = {entry.name for entry in pathlib.Path(arguments.files).iterdir()}
        paths += [str(font) for font in pathlib.Path("/usr/share/fonts").rglob("*") if font.name in kept]
    by_package = {}
    for path, _, package in (line.partition("\t") for line in sorted(paths)):
        by_package.setdefault(package or debian_package(path), []).append(path)
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
    for package in sorted(filter(None, by_package)):
        facts = built_of.get(package) or facts_of(package)
        name = package.split(":")[0]
        entry = {
            "SPDXID": spdx_id(name), "name": name, "versionInfo": facts["version"],
            "sourceInfo": f"Debian source package {facts['source']} {facts['sourceVersion']}",
            "downloadLocation": f"https://deb.debian.org/debian/pool/main/ (source {facts['source']})",
            "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION",
            "copyrightText": f"see licences/{name}.txt",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": facts["purl"]}],
            "comment": "; ".join(f"{os.path.basename(p)} sha256 {sha256(p)}" for p in by_package[package])
                       or "linked into the program",
        }
        if facts["homepage"]:
            entry["homepage"] = facts["homepage"]
        packages.append(entry)
        relations.append({"spdxElementId": program["SPDXID"], "relationshipType": "DEPENDS_ON",
                          "relatedSpdxElement": entry["SPDXID"]})
        if arguments.licences and facts["copyright"].exists():
            shutil.copyfile(facts["copyright"], pathlib.Path(arguments.licences) / f"{name}.txt")
    json.dump({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"Partner Desk {arguments.version}",
        "documentNamespace": f"https://partner-desk.example/spdx/{arguments.version}-{epoch}",
        "creationInfo": {"created": created, "creators": ["Organization: The Partner Desk developers"]},
        "packages": packages, "relationships": relations,
    }, fp=sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
