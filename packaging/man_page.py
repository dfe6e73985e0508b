#!/usr/bin/env python3
"""The man page: l5s1.1.in with commands and options from the program's own help.

    man_page.py PROGRAM l5s1.1.in SECONDS_SINCE_1970 OUT.gz
"""
import gzip
import sys
import time

import help_tree

SHARED_BY = 4  # an option that so many commands have is described once, in a section of its own


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in ".'" else text


def key(argument):
    return argument.names, argument.what


def shared_arguments(tree):
    users = {}
    for command in tree.everything():
        for option in command.options:
            users.setdefault(key(option), []).append(option)
    return {k: found[0] for k, found in users.items() if len(found) >= SHARED_BY and "--help" not in found[0].names}


def entry(argument):
    names = ", ".join(f"\\fB{roff(name)}\\fR" for name in argument.names)
    value = f" \\fI{argument.value}\\fR" if argument.value and argument.names[0].startswith("-") else ""
    what = argument.what
    if argument.check.startswith("{") and not all(word in what for word in argument.choices()):
        what += ": " + ", ".join(argument.choices())
    elif " in [" in argument.check:
        low, high = argument.check.split(" in [")[1].rstrip("]").split(" - ")
        what += f" ({low} to {high})"
    return [".TP", names + value, roff(what) + (" (required)" if argument.required else "")]


def body(tree):
    shared = shared_arguments(tree)
    lines = [".SH OPTIONS"]
    for option in tree.options:
        lines += entry(option)
    lines += [".SH COMMANDS"]
    for command in tree.everything():
        if not command.path:
            continue
        lines += [".SS " + roff(" ".join(command.path)), roff(" ".join(command.what)) + "."]
        lines += [".PP", f"\\fB{roff(command.usage.split(' ', 1)[0])}\\fR {roff(command.usage.split(' ', 1)[1])}"]
        common = [o for o in command.options if key(o) in shared]
        own = [o for o in command.options if key(o) not in shared and "--help" not in o.names]
        for argument in command.positionals + own:
            lines += entry(argument)
        if common:
            lines += [".PP", "and, described below,",
                      ", ".join(f"\\fB\\%{roff(option.names[-1])}\\fR" for option in common) + "."]
    lines += [".SH OPTIONS OF SEVERAL COMMANDS"]
    for option in shared.values():
        lines += entry(option)
    return "\n".join(lines)


def main():
    program, template, seconds, out = sys.argv[1:]
    with open(template, encoding="utf-8") as file:
        text = file.read()
    date = time.strftime("%Y-%m-%d", time.gmtime(int(seconds)))
    text = text.replace("@DATE@", date).replace("@VERSION@", help_tree.version(program))
    text = text.replace("@BODY@", body(help_tree.read(program)))
    # no name and no time in the header: the same page, the same bytes
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write(text.encode())


if __name__ == "__main__":
    main()
