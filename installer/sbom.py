#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What WattCard is built from, as SPDX 2.3 JSON: sbom.py [FILE] | sbom.py --check

Names and licences come from packages.txt and licences.txt, versions from the packages that are
installed on this machine (dpkg), so the list belongs to one build and is not kept in the sources.
Without FILE it goes to standard output. SOURCE_DATE_EPOCH fixes its date. --check writes nothing:
it fails for a package without a licence, a licence without a package, and a document that lacks
what SPDX asks for.
"""

import json
import os
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
RELATIONS = {"linked": "DEPENDS_ON", "run": "RUNTIME_DEPENDENCY_OF", "build": "BUILD_TOOL_OF",
             "test": "TEST_TOOL_OF"}
PURPOSES = {"linked": "LIBRARY", "run": "APPLICATION", "build": "APPLICATION",
            "test": "APPLICATION"}
EXPRESSION = re.compile(r"[A-Za-z][\w.+-]*(?: (?:OR|AND|WITH) [A-Za-z][\w.+-]*)*")


def lines(name):
    text = re.sub(r"#.*", "", (HERE / name).read_text(encoding="utf-8"))
    return [line.strip() for line in text.splitlines() if line.strip()]


def licences():
    """Package to relation and licence."""
    found = {}
    for line in lines("licences.txt"):
        package, relation, licence = line.split(None, 2)
        found[package] = (relation, licence)
    return found


def project_version():
    text = (HERE.parent / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(WattCard VERSION ([\d.]+)", text)[1]


def versions():
    """Of installed packages; nothing where there is no dpkg."""
    try:
        said = subprocess.run(
            ["dpkg-query", "-W", "-f=${Package} ${Version} ${db:Status-Status}\n"],
            capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    rows = (line.split() for line in said.splitlines())
    return {row[0]: row[1] for row in rows if len(row) == 3 and row[2] == "installed"}


def identifier(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name.replace("+", "plus"))


def described(package, relation, licence, version):
    entry = {"SPDXID": identifier(package), "name": package, "downloadLocation": "NOASSERTION",
             "versionInfo": version or "NOASSERTION", "licenseConcluded": licence,
             "licenseDeclared": licence, "copyrightText": "NOASSERTION", "filesAnalyzed": False,
             "primaryPackagePurpose": PURPOSES[relation]}
    if version:
        entry["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                  "referenceLocator": f"pkg:deb/debian/{package}@{version}"}]
    return entry


def related(package, relation):
    ours, theirs = "SPDXRef-WattCard", identifier(package)
    first, second = (ours, theirs) if relation == "linked" else (theirs, ours)
    return {"spdxElementId": first, "relationshipType": RELATIONS[relation],
            "relatedSpdxElement": second}


def document():
    now = int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(timezone.utc).timestamp()))
    version, installed, known = project_version(), versions(), licences()
    ours = described("WattCard", "run", "GPL-3.0-or-later", version)
    del ours["externalRefs"]
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"WattCard-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/wattcard-{version}-{now}",
        "creationInfo": {
            "created": datetime.fromtimestamp(now, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: installer/sbom.py"]},
        "packages": [ours, *(described(package, *known[package], installed.get(package))
                             for package in sorted(known))],
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                           "relatedSpdxElement": "SPDXRef-WattCard"},
                          *(related(package, known[package][0]) for package in sorted(known))]}


def faults():
    known, wanted = licences(), set(lines("packages.txt")) | set(lines("packages-tests.txt"))
    for package in sorted(wanted ^ set(known)):
        where = "licences.txt" if package in wanted else "a list of packages"
        yield f"{package} is not in {where}"
    for package, (relation, licence) in known.items():
        if relation not in RELATIONS or not EXPRESSION.fullmatch(licence):
            yield f"{package}: {relation} {licence}"
    made = document()
    names = [entry["SPDXID"] for entry in made["packages"]]
    if len(set(names)) != len(names):
        yield "two packages have one SPDXID"
    for relation in made["relationships"]:
        for end in ("spdxElementId", "relatedSpdxElement"):
            if relation[end] not in {*names, "SPDXRef-DOCUMENT"}:
                yield f"nothing is called {relation[end]}"


def main(arguments):
    if arguments == ["--check"]:
        found = list(faults())
        for fault in found:
            print(fault, file=sys.stderr)
        return 1 if found else 0
    text = json.dumps(document(), indent=1) + "\n"
    if arguments:
        Path(arguments[0]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
