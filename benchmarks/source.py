"""A Haxe file of a wanted length and of the shape that files have: types first, then a class of
many functions of ten to twenty lines, with loops, switches, strings, maps and closures."""

from __future__ import annotations

_HEAD = """package shop;

import haxe.ds.StringMap;

using StringTools;
using Lambda;

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

class Orders {
  static var taxRate = 0.19;

"""

FUNCTIONS = (
    """  /** The sum of the lines above a limit, tax included. */
  public static function total{n}(lines: Array<Line>, limit: Float): Float {{
    var sum = 0.0;
    for (line in lines) {{
      if (line.price * line.quantity < limit) {{
        continue;
      }}
      sum += line.price * line.quantity;
    }}
    return sum * (1 + taxRate);
  }}

""",
    """  public static function describe{n}(status: Status): String {{
    return switch (status) {{
      case Open: "open";
      case Paid(at): 'paid at ${{at}}';
      case Shipped(carrier, tracking):
        var code = tracking.trim().toUpperCase();
        '${{carrier}}: ${{code}}';
      case Cancelled(reason) if (reason.length > {n}): "cancelled";
      case Cancelled(reason): 'cancelled (${{reason}})';
    }};
  }}

""",
    """  // Counts by first letter; blank names are left out.
  public static function byLetter{n}(names: Array<String>): Map<String, Int> {{
    var counts = new Map<String, Int>();
    for (name in names) {{
      var trimmed = name.trim();
      if (trimmed == "") continue;
      var letter = trimmed.charAt(0);
      var count = counts.exists(letter) ? counts.get(letter) : 0;
      counts.set(letter, count + 1);
    }}
    return counts;
  }}

""",
    """  public static function cheapest{n}(lines: Array<Line>): Null<Line> {{
    var best: Null<Line> = null;
    for (line in lines) {{
      if (best == null || line.price < best.price) {{
        best = line;
      }}
    }}
    return best;
  }}

""",
    """  public static function labels{n}(lines: Array<Line>, mark: String = "x"): Array<String> {{
    var index = 0;
    return lines
      .filter(line -> line.quantity > 0)
      .map(line -> {{
        var name = line.sku.split("-").join(" ");
        index++;
        '$mark $index: ${{name}} x${{line.quantity}}';
      }});
  }}

""",
    """  public static function wrap{n}(text: String, width: Int): Array<String> {{
    var lines: Array<String> = [];
    var current = "";
    for (word in text.split(" ")) {{
      if (current.length + word.length + 1 > width && current != "") {{
        lines.push(current);
        current = word;
      }} else {{
        current = current == "" ? word : current + " " + word;
      }}
    }}
    if (current != "") lines.push(current);
    return lines;
  }}

""",
)


def generate(lines: int) -> str:
    """A correct file of about `lines` lines."""
    parts = [_HEAD]
    count = _HEAD.count("\n")
    number = 0
    while count < lines - 1:
        part = FUNCTIONS[number % len(FUNCTIONS)].format(n=number)
        parts.append(part)
        count += part.count("\n")
        number += 1
    return "".join(parts) + "}\n"
