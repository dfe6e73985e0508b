#!/usr/bin/env python3
"""Completions for bash, zsh and fish, from the program's own help.

    completions.py PROGRAM bash|zsh|fish OUT
"""
import re
import sys

import help_tree

IDS = "l5s1 quiz list 2>/dev/null | cut -f1"


def long_names(command):
    return [name for option in command.options for name in option.names if name.startswith("--")]


def values_by_option(command):
    """Options that take a value, by what may follow: ("words", "a b"), ("files", ""), ("ids", ""), ("free", "")."""
    groups = {}
    for option in command.options:
        if option.value:
            if option.choices():
                kind = ("words", " ".join(option.choices()))
            elif option.is_file():
                kind = ("files", "")
            else:
                kind = ("ids", "") if option.case_ids() else ("free", "")
            groups.setdefault(kind, []).extend(option.names)
    return groups


def bash_values(kind, indent):
    what, words = kind
    reply = {"words": f'COMPREPLY=($(compgen -W "{words}" -- "$cur"))',
             "files": "compopt -o default; COMPREPLY=()",
             "ids": f'COMPREPLY=($(compgen -W "$({IDS})" -- "$cur"))',
             "free": "COMPREPLY=()"}[what]
    return f"{indent}{reply}"


def bash(tree, program_options):
    lines = ["# bash completion for l5s1; written by packaging/completions.py from l5s1 --help", "", "_l5s1()", "{",
             '    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path="" word',
             '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do', '        case "$path $word" in']
    known = [" ".join(("", *command.path)) for command in tree.everything() if command.path]
    lines += ["            " + "|".join(f'"{path}"' for path in known) + ') path="$path $word" ;;', "        esac", "    done",
              '    case "$path:$prev" in']
    for command in tree.everything():
        path = " ".join(("", *command.path))
        for kind, names in values_by_option(command).items():
            pattern = "|".join(f'"{path}:{name}"' for name in names)
            lines += [f"        {pattern})", bash_values(kind, " " * 12), "            return ;;"]
    lines += [f'        *":{name}")\n{bash_values(kind, " " * 12)}\n            return ;;'
              for kind, names in values_by_option(program_options).items() for name in names]
    lines += ["    esac", '    case "$path" in']
    for command in tree.everything():
        path = " ".join(("", *command.path))
        names = long_names(command) + ([] if command is tree else long_names(program_options))
        words = [child.path[-1] for child in command.commands]
        lines += [f'        "{path}")', f'            if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "{" ".join(names)}" -- "$cur"))']
        if words:
            lines += [f'            else COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$cur"))']
        for positional in command.positionals[:1]:
            if positional.case_ids() or positional.is_file():
                lines += ["            else", bash_values(("ids" if positional.case_ids() else "files", ""), " " * 16)]
        lines += ["            fi ;;"]
    lines += ["    esac", "}", "complete -F _l5s1 l5s1", ""]
    return "\n".join(lines)


def zsh_text(text):
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "'\\''")


def zsh_values(argument):
    if argument.choices():
        return "(" + " ".join(argument.choices()) + ")"
    if argument.is_file():
        return "_files"
    return "_l5s1_ids" if argument.case_ids() else " "


def zsh_function(command):
    return "_".join(("_l5s1", *command.path)).replace("-", "_")


def zsh(tree, program_options):
    lines = ["#compdef l5s1", "# written by packaging/completions.py from l5s1 --help", "",
             f"_l5s1_ids() {{ compadd -- ${{(f)\"$({IDS})\"}} }}"]
    for command in list(tree.everything())[::-1]:
        specs = []
        options = command.options + ([] if command is tree else program_options.options)
        for option in options:
            for name in option.names:
                if name.startswith("--"):
                    value = f":{option.value.lower()}:{zsh_values(option)}" if option.value else ""
                    specs.append(f"'*{name}[{zsh_text(option.what)}]{value}'")
        for positional in command.positionals:
            many = "*" if " ... " in f" {command.usage} " or command.usage.endswith("...") else ""
            specs.append(f"'{many}:{positional.names[0].lower()}:{zsh_values(positional)}'")
        lines += ["", f"{zsh_function(command)}() {{"]
        if command.commands:
            lines += ["    local line state", "    _arguments -C \\"]
            lines += [f"        {spec} \\" for spec in specs]
            lines += ["        '1: :->command' '*::argument:->rest'", "    case $state in", "    command)", "        local -a commands=("]
            lines += [f"            '{child.path[-1]}:{zsh_text(child.what[0])}'" for child in command.commands]
            lines += ["        )", "        _describe command commands ;;", "    rest)", "        case $line[1] in"]
            lines += [f"        {child.path[-1]}) {zsh_function(child)} ;;" for child in command.commands]
            lines += ["        esac ;;", "    esac"]
        else:
            lines += ["    _arguments \\"] + [f"        {spec} \\" for spec in specs]
            lines[-1] = lines[-1][:-2]
        lines += ["}"]
    return "\n".join(lines + ["", '_l5s1 "$@"', ""])


def fish_text(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish(tree, program_options):
    del program_options
    lines = ["# written by packaging/completions.py from l5s1 --help", "complete -c l5s1 -f"]
    for command in tree.everything():
        children = " ".join(child.path[-1] for child in command.commands)
        where = [f"__fish_seen_subcommand_from {word}" for word in command.path[-1:]]
        if len(command.path) == 2:
            where.insert(0, f"__fish_seen_subcommand_from {command.path[0]}")
        elif len(command.path) == 1 and command.commands:
            where.append(f"not __fish_seen_subcommand_from {children}")
        elif len(command.path) == 1:
            # `quiz list` is not `list`; words of the same name stand below other commands
            where.append("not __fish_seen_subcommand_from " + " ".join(c.path[0] for c in tree.commands if c.commands))
        inside = "; and ".join(where)
        at = f" -n {fish_text(inside)}" if inside else ""
        for child in command.commands:
            here = at or " -n __fish_use_subcommand"
            lines.append(f"complete -c l5s1{here} -a {child.path[-1]} -d {fish_text(child.what[0])}")
        for option in command.options:
            names = "".join(f" -l {n[2:]}" if n.startswith("--") else f" -s {n[1:]}" for n in option.names)
            value = ""
            if option.value:
                value = " -x"
                if option.choices():
                    value += " -a " + fish_text(" ".join(option.choices()))
                elif option.case_ids():
                    value += f" -a '({IDS})'"
                elif option.is_file():
                    value = " -rF"
            lines.append(f"complete -c l5s1{at}{names}{value} -d {fish_text(option.what)}")
        for positional in command.positionals:
            if positional.case_ids():
                lines.append(f"complete -c l5s1{at} -a '({IDS})'")
            elif positional.is_file():
                lines.append(f"complete -c l5s1{at} -F")
    return "\n".join(lines + [""])


def main():
    program, shell, out = sys.argv[1:]
    tree = help_tree.read(program)
    # options of the program itself that hold behind every command too
    inherited = help_tree.Command((), options=[option for option in tree.options
                                               if not {"--help", "--version"} & set(option.names)])
    write = {"bash": bash, "zsh": zsh, "fish": fish}[shell]
    with open(out, "w", encoding="utf-8") as file:
        file.write(write(tree, inherited))


if __name__ == "__main__":
    main()
