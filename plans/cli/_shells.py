"""How each shell asks what may follow: its script, and the words and answers as it has them."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence

from plans.cli._completing import Choice, answer
from plans.cli._names import FILES

# Behind these readline begins a word of its own, and puts in only what follows the last of them.
_BREAKS = "\"'><=;|&(:@"
# What readline wants to list and not to put in: after a second Tab, and where several fit.
_LISTING = ("63", "33", "37", "64")

BASH = r"""
# bash completion of plans: source it in ~/.bashrc, or put it where bash-completion looks for it.
_plans() {
    local IFS=$'\n' line found files=
    found=$(COMP_TYPE="$COMP_TYPE" COMP_WORDBREAKS="$COMP_WORDBREAKS" \
        plans __complete bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    COMPREPLY=()
    for line in $found; do
        if [[ $line == :files ]]; then files=1; else COMPREPLY+=("$line"); fi
    done
    if [[ $files ]]; then
        (( ${#COMPREPLY[@]} )) || compopt -o filenames
        COMPREPLY+=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
    fi
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=,] ]] && compopt -o nospace
    return 0
}
complete -o nosort -F _plans plans
"""

ZSH = r"""
#compdef plans
# zsh completion of plans: put it as _plans into a folder of $fpath, or source it in ~/.zshrc.
_plans() {
    local line value told files=
    local -a found
    for line in "${(@f)$(plans __complete zsh "${(j: :)words[1,CURRENT]}" 2>/dev/null)}"; do
        if [[ $line == :files ]]; then
            files=1
        elif [[ -n $line ]]; then
            value=${line%%$'\t'*} told=${line#*$'\t'}
            found+=("${value//:/\\:}:$told")
        fi
    done
    (( $#found )) && _describe -V plans found
    [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _plans ]]; then _plans "$@"; else compdef _plans plans; fi
"""

FISH = r"""
# fish completion of plans: put it into ~/.config/fish/completions/plans.fish.
function __plans_complete
    for line in (plans __complete fish (commandline -cp) 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c plans -f -k -a '(__plans_complete)'
"""

SCRIPTS = {"bash": BASH, "fish": FISH, "zsh": ZSH}


def say_what_follows(shell: str, line: str) -> None:
    """Print what the last word of a line, as far as it is typed, may become."""
    words = _words(line)
    incomplete = words.pop() if words else ""
    found = answer(words[1:], incomplete)
    shown = _for_readline(found, incomplete) if shell == "bash" else _with_tabs(found)
    sys.stdout.write("".join(f"{each}\n" for each in shown))


def _words(line: str) -> list[str]:
    """Return the words of a line, the last one as far as it is typed, perhaps not at all."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="")
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quotation mark is not closed yet
        words.append(lexer.token)
        return words
    return [*words, ""] if line[-1:].isspace() else words


def _with_tabs(found: Sequence[Choice]) -> list[str]:
    return [value if value == FILES else f"{value}\t{_brief(told)}" for value, told in found]


def _for_readline(found: Sequence[Choice], incomplete: str) -> list[str]:
    """Return values without what stands before the last break, and what they are where listed."""
    cut = max(
        (incomplete.rfind(sign) for sign in os.environ.get("COMP_WORDBREAKS", _BREAKS)), default=-1
    )
    listing = os.environ.get("COMP_TYPE") in _LISTING and len(found) > 1
    shown = []
    for value, told in found:
        word = value if value == FILES else value[cut + 1 :]
        shown.append(f"{word}  ({_brief(told)})" if listing and told else word)
    return shown


def _brief(told: str) -> str:
    """Return the beginning of a help text, on one line."""
    words = " ".join(told.split()).removesuffix(".")
    return words if len(words) <= 70 else words[:69].rstrip() + "…"
