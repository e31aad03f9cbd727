"""A workspace of many files, of the shape that projects have: `generate(folder, 1000)`.

    haxe-elixir.toml
    src/app/base/{Money,Status,Named}.hx     used by every file
    src/app/area0/Part0.hx … Part19.hx       a class of about 200 lines each, twenty to a package
    src/app/area1/Part20.hx …

A part calls functions of a few parts that are more basic, as layers do: what one reaches, directly
or through others, is some dozens of files and a dozen calls deep. Every tenth extends a class,
every file calls `Money.format`, the much-used function. All of it is correct.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.source import FUNCTIONS

PARTS_IN_A_PACKAGE = 20

_SETTINGS = 'class-paths = ["src"]\n'

_MONEY = """package app.base;

/** Amounts as people read them. */
class Money {
  /** An amount with its currency. */
  public static function format(amount: Float, currency: String = "EUR"): String {
    return '$amount $currency';
  }
}
"""

_STATUS = """package app.base;

/** What an order goes through. */
enum Status {
  Open;
  Paid(at: Float);
  Shipped(carrier: String, tracking: String);
  Cancelled(reason: String);
}

typedef Line = {
  var sku: String;
  var quantity: Int;
  var price: Float;
};
"""

_NAMED = """package app.base;

class Named {
  public var name: String;

  public function new(name: String) {
    this.name = name;
  }

  public function title(): String {
    return "the " + name;
  }
}
"""

_HEAD = """package app.area{area};

import app.base.Money;
import app.base.Named;
import app.base.Status;
{imports}
using StringTools;
using Lambda;

/** Part {number} of the application. */
class Part{number}{base} {{
  static var taxRate = 0.19;

"""

_CALLS = """  public static function summary{n}(lines: Array<Line>): String {{
    var sum = total0(lines, 1.0);
{calls}
    return Money.format(sum);
  }}

"""


def generate(folder: Path, files: int = 1000, lines: int = 200) -> list[Path]:
    """Write the workspace; the paths of its Haxe files."""
    source = folder / "src" / "app"
    written = [
        _write(source / "base" / "Money.hx", _MONEY),
        _write(source / "base" / "Status.hx", _STATUS),
        _write(source / "base" / "Named.hx", _NAMED),
    ]
    _write(folder / "haxe-elixir.toml", _SETTINGS)
    for number in range(files - len(written)):
        package = source / f"area{number // PARTS_IN_A_PACKAGE}"
        written.append(_write(package / f"Part{number}.hx", part(number, lines)))
    return written


def part(number: int, lines: int) -> str:
    """The text of one class, of about `lines` lines."""
    area = number // PARTS_IN_A_PACKAGE
    called = sorted({number // 2, number // 3, number // 7} - {number})
    imports = "".join(
        f"import app.area{other // PARTS_IN_A_PACKAGE}.Part{other};\n" for other in called
    )
    base = " extends Named" if number % 10 == 0 else ""
    parts = [_HEAD.format(area=area, imports=imports, number=number, base=base)]
    count = parts[0].count("\n")
    calls = "\n".join(
        f"    sum += Part{other}.total0(lines, {index}.5);\n"
        f'    var name{index} = Part{other}.summary{0}(lines) + "-{index}";\n'
        f"    trace(name{index}.length);"
        for index, other in enumerate(called)
    )
    parts.append(_CALLS.format(n=0, calls=calls))
    count += parts[-1].count("\n")
    index = 0
    while count < lines - 1:
        text = FUNCTIONS[index % len(FUNCTIONS)].format(n=index)
        parts.append(text)
        count += text.count("\n")
        index += 1
    return "".join(parts) + "}\n"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
