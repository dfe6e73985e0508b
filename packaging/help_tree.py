"""What `l5s1 --help` and `l5s1 SUB --help` say, as values; the man page and the completions are made from it."""
import dataclasses
import re
import subprocess
import sys

VALUE = (r"(?: (?P<type>TEXT|INT|UINT|FLOAT|BOOLEAN|ENUM)"
         r"(?::(?P<check>\{[^}]*\}|[A-Z]+ in \[[^\]]*\]|[A-Z]+))?(?: \.\.\.)?)?(?P<required> REQUIRED)?")
OPTION = re.compile(r"^ {1,4}(?P<names>(?:-\w, *)?--[\w-]+)" + VALUE + r"(?:\s+(?P<what>.*))?$")
POSITIONAL = re.compile(r"^ {1,4}(?P<names>[A-Z][A-Z_]*)" + VALUE + r"(?:\s+(?P<what>.*))?$")
COMMAND = re.compile(r"^ {1,4}(?P<names>[a-z][\w-]*)(?:\s+(?P<what>.*))?$")
CONTINUED = re.compile(r"^ {20,}(?P<what>\S.*)$")
LISTED = re.compile(r": ([\w-]+(?:, [\w-]+)+)$")  # "disc: L1-L2, L2-L3"


@dataclasses.dataclass
class Argument:
    names: tuple  # ("-h", "--help"); of a positional ("FILE",)
    value: str    # "TEXT", "INT", ...; empty: a flag
    check: str    # "{en,zh}", "INT in [0 - 730]", "DIR", "FILE"
    required: bool
    what: str

    def choices(self):
        """The words that may follow, when the help lists them all."""
        if self.check.startswith("{"):
            return self.check[1:-1].split(",")
        listed = LISTED.search(self.what)
        return listed[1].split(", ") if self.value and listed and "=" not in self.what else []

    def is_file(self):
        return self.value == "TEXT" and not self.choices() and (
            self.check in ("FILE", "DIR") or re.search(r"\b(file|PNG|directory)\b", self.what) is not None)

    def case_ids(self):
        return self.value == "TEXT" and "see quiz list" in self.what


@dataclasses.dataclass
class Command:
    path: tuple  # ("quiz", "take"); of the program itself ()
    what: list = dataclasses.field(default_factory=list)
    usage: str = ""
    positionals: list = dataclasses.field(default_factory=list)
    options: list = dataclasses.field(default_factory=list)
    commands: list = dataclasses.field(default_factory=list)

    def everything(self):
        yield self
        for command in self.commands:
            yield from command.everything()


def parse(path, text):
    command = Command(tuple(path))
    section, last, children = "", None, []
    for line in text.splitlines():
        heading = re.match(r"^(Usage|Positionals|Options|Subcommands):\s*(.*)$", line, re.I)
        if heading:
            section, last = heading[1].capitalize(), None
            command.usage = heading[2] if section == "Usage" else command.usage
            continue
        if not line.strip():
            continue
        if not section:
            command.what.append(line.strip())
            continue
        continued = CONTINUED.match(line)
        if continued and last is not None:
            last.what = (last.what + " " + continued["what"]).strip()
            continue
        pattern = {"Options": OPTION, "Positionals": POSITIONAL, "Subcommands": COMMAND}.get(section)
        row = pattern.match(line) if pattern else None
        if not row:
            sys.exit(f"help_tree: {' '.join(('l5s1', *path))} --help: not understood: {line}")
        what = (row["what"] or "").strip()
        if section == "Subcommands":
            last = Command((*path, row["names"]))
            last.what = what
            children.append(last)
        else:
            last = Argument(tuple(re.split(r", *", row["names"])), row["type"] or "", row["check"] or "",
                            bool(row["required"]), what)
            (command.options if section == "Options" else command.positionals).append(last)
    return command, [child.path for child in children]


def read(program, path=()):
    answer = subprocess.run([program, *path, "--help"], stdout=subprocess.PIPE, check=True, text=True)
    command, children = parse(path, answer.stdout)
    command.commands = [read(program, child) for child in children]
    return command


def version(program):
    answer = subprocess.run([program, "--version"], stdout=subprocess.PIPE, check=True, text=True)
    return answer.stdout.split()[-1]
