#!/usr/bin/env python3
"""Reads a report with readers that know nothing of its writer, and prints what it found as JSON:
readreport.py junit|csv|html|zip FILE, readreport.py schema SCHEMA FILE."""
import csv
import hashlib
import html.parser
import json
import re
import sys
import xml.etree.ElementTree as tree
import zipfile


def junit(path):
    root = tree.parse(path).getroot()
    cases = []
    for suite in root.findall("testsuite"):
        inside = suite.findall("testcase")
        told = {name: int(suite.get(name)) for name in ("tests", "failures", "errors", "skipped")}
        counted = {"tests": len(inside), "errors": 0,
                   "failures": sum(each.find("failure") is not None for each in inside),
                   "skipped": sum(each.find("skipped") is not None for each in inside)}
        if told != counted:
            raise ValueError("counts of a suite: %s, but %s" % (told, counted))
        float(suite.get("time"))
        for each in inside:
            float(each.get("time"))
            pairs = [(one.get("name"), one.get("value"))
                     for one in each.find("properties").findall("property")]
            outcome = each.find("failure")
            outcome = each.find("skipped") if outcome is None else outcome
            out = each.find("system-out").text
            cases.append({
                "suite": suite.get("name"), "name": each.get("name"),
                "classname": each.get("classname"), "properties": dict(pairs),
                "steps": sum(bool(re.fullmatch(r"step\.\d+", name)) for name, _ in pairs),
                "outcome": "pass" if outcome is None else outcome.tag,
                "message": "" if outcome is None else outcome.get("message"),
                "text": "" if outcome is None else outcome.text or "",
                "attachments": re.findall(r"^\[\[ATTACHMENT\|(.*)\]\]$", out, re.M), "out": out})
    if int(root.get("tests")) != len(cases):
        raise ValueError("count of all")
    return cases


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        begin = open(path, "rb").read(3)
        return {"bom": begin == b"\xef\xbb\xbf", "rows": list(csv.DictReader(file, strict=True))}


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "img", "link", "hr"}

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.ids, self.links, self.images = [], [], [], [], []
        self.lang, self.words, self.tags, self.titles = None, [], set(), []

    def handle_starttag(self, name, attributes):
        facts = dict(attributes)
        self.tags.add(name)
        if len(facts) != len(attributes):
            self.wrong.append("an attribute twice: " + name)
        if any(key.startswith("on") for key in facts):
            self.wrong.append("a handler: " + name)
        self.lang = facts.get("lang", self.lang)
        self.ids += [facts["id"]] if "id" in facts else []
        self.links += [facts["href"]] if "href" in facts else []
        self.images += [facts["src"]] if "src" in facts else []
        if name not in self.VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        if not self.open or self.open.pop() != name:
            self.wrong.append("closed out of turn: " + name)

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def page(path):
    reader = Page()
    with open(path, encoding="utf-8") as file:
        reader.feed(file.read())
    reader.close()
    ids = ["#" + each for each in reader.ids]
    wrong = reader.wrong + ["left open: " + each for each in reader.open]
    wrong += ["an id twice"] if len(set(ids)) != len(ids) else []
    wrong += ["leads nowhere: " + each for each in reader.links
              if each.startswith("#") and each not in ids]
    return {"wrong": wrong, "lang": reader.lang, "links": reader.links, "images": reader.images,
            "tags": sorted(reader.tags), "text": " ".join(reader.words)}


def archive(path):
    with zipfile.ZipFile(path) as file:
        manifest = json.loads(file.read("manifest.json"))["files"]
        wrong = [each["name"] for each in manifest
                 if len(file.read(each["name"])) != each["bytes"]
                 or hashlib.sha256(file.read(each["name"])).hexdigest() != each["sha256"]]
        names = [each["name"] for each in manifest]
        return {"damaged": file.testzip(), "wrong": wrong, "names": file.namelist(),
                "unlisted": sorted(set(file.namelist()) - set(names) - {"manifest.json"}),
                "times": sorted({"%d-%02d-%02d %02d:%02d" % each.date_time[:5]
                                 for each in file.infolist()})}


def schema(rules, path):
    import jsonschema
    with open(rules, encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    with open(path, encoding="utf-8") as file:
        return [each.message[:300] for each in validator.iter_errors(json.load(file))]


KINDS = {"junit": junit, "csv": table, "html": page, "zip": archive, "schema": schema}
sys.stdout.buffer.write(json.dumps(KINDS[sys.argv[1]](*sys.argv[2:])).encode())
