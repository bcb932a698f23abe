#!/usr/bin/env python3
"""Prints a workbook cell by cell, without a library for workbooks: "Sheet!A1 kind value"."""
import sys
import zipfile
import xml.etree.ElementTree as tree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def main():
    with zipfile.ZipFile(sys.argv[1]) as book:
        if book.testzip() is not None:
            print("damaged")
            return 1
        names = [each.get("name")
                 for each in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(part.text or "" for part in each.iter(MAIN + "t"))
                      for each in tree.fromstring(book.read("xl/sharedStrings.xml"))]
        for number, name in enumerate(names, 1):
            part = "xl/worksheets/sheet%d.xml" % number
            if "xl/worksheets/_rels/sheet%d.xml.rels" % number in book.namelist():
                print(name + " has links")
            for cell in tree.fromstring(book.read(part)).iter(MAIN + "c"):
                kind = cell.get("t", "n")
                value = cell.find(MAIN + "v")
                text = value.text if value is not None else ""
                if kind == "inlineStr":
                    kind = "s"
                    text = "".join(each.text or "" for each in cell.iter(MAIN + "t"))
                elif kind == "s":
                    text = shared[int(text)]
                if cell.find(MAIN + "f") is not None:
                    kind = "formula"
                if len(text) > 60:
                    text = "%d letters, the last %s" % (len(text), text[-1])
                sys.stdout.buffer.write(
                    ("%s!%s %s %s\n" % (name, cell.get("r"), kind, text)).encode())
    return 0


sys.exit(main())
