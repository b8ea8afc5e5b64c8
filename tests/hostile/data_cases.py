"""Dictionaries and rules as a colleague should not send them: each is a folder for --data."""
from dataclasses import dataclass

from case import ANY, NASTY, REFUSED, TAKEN, to_bytes
from front_matter_cases import alias_bomb, quoted


@dataclass(frozen=True)
class DataCase:
    name: str
    path: str  # in the folder
    data: bytes
    expect: str
    line: int = 0  # of the refusal; 0: any


COMPANY = "dictionary/company/x.yaml"
RULES = "rules/english/x.yaml"
PATTERNS = "patterns/x.yaml"

BROKEN_YAML = {  # in whatever file
    "alias_bomb": (alias_bomb(), 0),
    "alias_to_itself": ("x: &x [*x]", 1),
    "map_of_itself": ("&a {id: *a, name: *a}", 1),
    "deep_lists": ("[" * 20000, 0),
    "deep_lists_closed": ("[" * 400 + "]" * 400, 0),
    "deep_maps": ("{a: " * 20000, 0),
    "deep_dashes": ("- " * 5000 + "y", 0),
    "deep_blocks": ("\n".join(" " * level + "a:" for level in range(450)), 0),
    "open_quote": ('- {id: "a', 0),
    "open_map": ("- {id: a", 0),
    "tab": ("a:\n\t- b", 2),
    "invalid_bytes": (b"\xff\xfe\xfd: \xff", 0),
    "nul": (b"- {id: a\0b, name: c\0d}", 0),
    "binary": (bytes(range(256)) * 20, 0),
    "text_alone": ("just words", 1),
    "number_alone": ("12", 1),
    "utf16": ("- {id: a, name: B}".encode("utf-16"), 0),
}

READABLE = {"utf16", "invalid_bytes", "binary"}  # by some of the readers

DICTIONARIES = {
    "id_missing": ("- {name: A}", REFUSED, 1),
    "name_missing": ("\n- {id: a}", REFUSED, 2),
    "id_with_space": ("- {id: a b, name: A}", REFUSED, 1),
    "id_upper": ("- {id: A, name: A}", REFUSED, 1),
    "id_script": ("- {id: 'javascript:alert(1)', name: A}", REFUSED, 1),
    "id_path": ("- {id: ../../x, name: A}", REFUSED, 1),
    "id_empty": ("- {id: '', name: A}", REFUSED, 1),
    "id_list": ("- {id: [a], name: A}", REFUSED, 1),
    "id_map": ("- {id: {a: b}, name: A}", REFUSED, 1),
    "id_twice": ("- {id: a, name: A}\n- {id: a, name: B}", REFUSED, 2),
    "id_long": ("- {id: " + "a" * 100000 + ", name: Acme}", ANY, 0),
    "name_empty": ("- {id: a, name: ''}", REFUSED, 1),
    "name_list": ("- {id: a, name: [b]}", REFUSED, 1),
    "name_null": ("- {id: a, name: ~}", ANY, 0),
    "name_spaces": ("- {id: a, name: '   '}", ANY, 0),
    "name_marks": ("- {id: a, name: '...'}", ANY, 0),
    "name_long": ("- {id: a, name: " + "word " * 30000 + "}", ANY, 0),
    "name_combining": ("- {id: a, name: " + quoted("e" + "\u0301" * 20000) + "}", ANY, 0),
    "alias_map": ("- {id: a, name: A, aliases: {b: c}}", REFUSED, 1),
    "alias_deep": ("- {id: a, name: A, aliases: [[b]]}", REFUSED, 1),
    "alias_text": ("- {id: a, name: A, aliases: b}", REFUSED, 1),
    "aliases_many": ("- {id: a, name: A, aliases: [" + ", ".join(f"Acme{i}" for i in range(3000)) + "]}", TAKEN, 0),
    "key_unknown": ("- {id: a, name: A, colour: red}", REFUSED, 1),
    "key_list": ("- {[a]: b}", REFUSED, 1),
    "entry_text": ("- a", REFUSED, 1),
    "entry_list": ("- [a]", REFUSED, 1),
    "entry_null": ("-", REFUSED, 1),
    "file_map": ("a: b", REFUSED, 1),
    "date_bad": ("- {id: a, name: A, aliases: [{name: B, since: 2020-13-01}]}", REFUSED, 1),
    "date_list": ("- {id: a, name: A, aliases: [{name: B, since: [2020]}]}", REFUSED, 1),
    "owner_itself": ("- {id: a, name: Acme, owner: a}", ANY, 0),
    "owner_circle": ("- {id: a, name: Acme, owner: b}\n- {id: b, name: Bcme, owner: a}", ANY, 0),
    "owner_unknown": ("- {id: a, name: Acme, owner: nobody-here}", ANY, 0),
    "owner_nasty": ("- {id: a, name: Acme, owner: 'javascript:alert(1) <b>'}", ANY, 0),
    "owner_empty": ("- {id: a, name: Acme, owner: ''}", ANY, 0),
    "owner_deep": ("- {id: a, name: Acme, owner: [[b]]}", REFUSED, 1),
    "weak_unknown": ("- {id: a, name: A, weak: [B]}", REFUSED, 1),
    "cue_list": ("- {id: a, name: Acme, cue: [true]}", ANY, 0),
    "sector_map": ("- {id: a, name: Acme, sector: {a: b}}", REFUSED, 1),
    "many_entries": ("\n".join(f"- {{id: acme-{i}, name: Acme Number {i}}}" for i in range(5000)), TAKEN, 0),
    "empty": ("", TAKEN, 0),
    "bom": (b"\xef\xbb\xbf- {id: acme-bom, name: Acme}", ANY, 0),
}

FRAME = "frames:\n- {id: x.y, type: acquisition, verbs: [acquire], args: {subject: acquirer, object: target}"
RULE_FILES = {
    "section_unknown": ("\nfoo: []", REFUSED, 2),
    "frames_text": ("frames: x", REFUSED, 0),
    "frames_map": ("frames: {a: b}", REFUSED, 0),
    "frame_text": ("frames:\n- x", REFUSED, 0),
    "frame_list": ("frames:\n- [a]", REFUSED, 0),
    "id_missing": ("frames:\n- {type: acquisition}", REFUSED, 2),
    "id_list": ("frames:\n- {id: [a], type: acquisition}", REFUSED, 2),
    "id_twice": (FRAME + "}\n- {id: x.y, type: acquisition}", REFUSED, 3),
    "type_unknown": ("frames:\n- {id: a, type: theft}", REFUSED, 2),
    "type_list": ("frames:\n- {id: a, type: [x]}", REFUSED, 2),
    "role_unknown": ("frames:\n- {id: a, type: acquisition, verbs: [buy], args: {subject: thief}}", REFUSED, 2),
    "args_list": ("frames:\n- {id: a, type: acquisition, verbs: [buy], args: [subject]}", REFUSED, 2),
    "position_empty": ("frames:\n- {id: a, type: acquisition, verbs: [buy], args: {'': target}}", ANY, 0),
    "position_long": ("frames:\n- {id: a, type: acquisition, verbs: [buy], args: {" + "x" * 5000 + ": target}}", ANY, 0),
    "key_unknown": (FRAME + ", colour: red}", REFUSED, 2),
    "key_hidden": (FRAME + ", _file: /etc/passwd, _line: not-a-number}", ANY, 0),
    "line_huge": (FRAME + ", _line: '99999999999999999999999999', status: no}", ANY, 0),
    "file_list": (FRAME + ", _file: [a], status: no}", ANY, 0),
    "confidence_high": (FRAME + ", confidence: 7}", REFUSED, 2),
    "confidence_nan": (FRAME + ", confidence: nan}", REFUSED, 2),
    "confidence_text": (FRAME + ", confidence: high}", REFUSED, 2),
    "status_unknown": (FRAME + ", status: maybe}", REFUSED, 2),
    "verbs_text": ("frames:\n- {id: a, type: acquisition, verbs: buy, args: {subject: acquirer}}", REFUSED, 2),
    "verbs_deep": ("frames:\n- {id: a, type: acquisition, verbs: [[buy]], args: {subject: acquirer}}", REFUSED, 2),
    "verbs_empty": ("frames:\n- {id: a, type: acquisition, verbs: [''], args: {subject: acquirer}}", ANY, 0),
    "verbs_many": ("frames:\n- {id: a, type: acquisition, verbs: [" + ", ".join(f"verb{i}" for i in range(3000)) +
                   "], args: {subject: acquirer}}", TAKEN, 0),
    "examples_map": (FRAME + ", examples: {a: b}}", REFUSED, 2),
    "examples_deep": (FRAME + ", examples: [[a]]}", REFUSED, 2),
    "accept_list": (FRAME + ", accept: [a]}", REFUSED, 2),
    "accept_unknown": (FRAME + ", accept: {target: anybody}}", REFUSED, 2),
    "require_unknown": (FRAME + ", require: [thief]}", REFUSED, 2),
    "chinese_position": ("chinese_frames:\n- {id: a, type: acquisition, triggers: [收购], args: {above: target}}", REFUSED, 2),
    "chinese_trigger_empty": ("chinese_frames:\n- {id: a, type: acquisition, triggers: [''], args: {after: target}}", ANY, 0),
    "status_list": ("status: [a]", REFUSED, 0),
    "status_text": ("status: a", REFUSED, 0),
    "status_deep": ("status: {rumored: {verbs: [[a]]}}", REFUSED, 0),
    "status_words": ("status: {rumored: {verbs: a}}", REFUSED, 0),
    "status_state_text": ("status: {rumored: a}", REFUSED, 0),
    "names_list": ("names: [a]", REFUSED, 0),
    "names_text": ("names: a", REFUSED, 0),
    "names_deep": ("names: {exchanges: [[a]]}", REFUSED, 0),
}

PATTERN_FILES = {
    "bad": ("- {id: a, pattern: '('}", REFUSED, 1),
    "lookahead": ("- {id: a, pattern: 'A(?=B)'}", REFUSED, 1),
    "back_reference": (r"- {id: a, pattern: '(A)\1'}", REFUSED, 1),
    "repeat_large": ("- {id: a, pattern: 'A{1001}'}", REFUSED, 1),
    "repeat_nested": ("\n- {id: a, pattern: '((A{100}){100}){100}'}", REFUSED, 2),
    "memory": ("\n\n- {id: a, pattern: '" + r"(\pL{1,300}){1,3}" + "'}", REFUSED, 3),
    "memory_classes": (r"- {id: a, pattern: '(?:[\p{L}\p{N}][\p{L}\p{N}]{0,90}){0,9}'}", REFUSED, 1),
    "deep": ("- {id: a, pattern: '" + "(" * 2000 + "A" + ")" * 2000 + "'}", ANY, 0),
    "nested_stars": ("- {id: a, pattern: '(A*)*(A+)+(A?)?Z'}", TAKEN, 0),
    "empty": ("- {id: a, pattern: ''}", REFUSED, 1),
    "id_empty": ("- {id: !, pattern: '(?s).*'}", REFUSED, 1),
    "matches_nothing": ("- {id: a, pattern: 'A*'}", ANY, 0),
    "matches_all": ("- {id: a, pattern: '(?s).*'}", ANY, 0),
    "missing": ("- {id: a}", REFUSED, 1),
    "list": ("- {id: a, pattern: [A]}", REFUSED, 1),
    "type_unknown": ("- {id: a, pattern: A, type: planet}", REFUSED, 1),
    "text": ("- a", REFUSED, 0),
    "map": ("a: b", REFUSED, 1),
    "key_unknown": ("- {id: a, pattern: A, colour: red}", REFUSED, 1),
    "invalid_bytes": (b"- {id: a, pattern: '\xff\xfe'}", ANY, 0),
    "nul": (b"- {id: a, pattern: \"A\\0B\"}", ANY, 0),
    "long": ("- {id: a, pattern: '" + "A" * 200000 + "'}", ANY, 0),
    "alternatives": ("- {id: a, pattern: '" + "|".join(f"Model{i}" for i in range(3000)) + "'}", ANY, 0),
}


def nasty_dictionary():
    """Names that hurt in the files that are written; each is found as NastyNNN."""
    return "".join(f"- {{id: nasty-{number}, name: {quoted(text or 'x')}, aliases: [Nasty{number}]}}\n"
                   for number, text in enumerate(NASTY.values()))


def cases():
    for name, (data, line) in BROKEN_YAML.items():
        for kind, path in (("company", COMPANY), ("rules", RULES), ("patterns", PATTERNS), ("lexicon", "lexicon/x.yaml")):
            yield DataCase(f"{kind}_yaml_{name}", path, to_bytes(data), ANY if name in READABLE else REFUSED, line)
    for kind, path, table in (("company", COMPANY, DICTIONARIES), ("rules", RULES, RULE_FILES), ("patterns", PATTERNS, PATTERN_FILES)):
        for name, (data, expect, line) in table.items():
            yield DataCase(f"{kind}_{name}", path, to_bytes(data), expect, line)
    yield DataCase("company_nasty", COMPANY, to_bytes(nasty_dictionary()), TAKEN)
    yield DataCase("type_unknown", "dictionary/planet/x.yaml", b"- {id: a, name: A}", REFUSED)
    yield DataCase("lexicon_unknown", "lexicon/x.yaml", b"- a", REFUSED)
