"""Patterns: which values no arm takes, which arms take none, and what captures do wrong.

    typed switch ── lowering ──→ rows of patterns (space) ── matrix ──→ witnesses, useful or not
                                        │                                 │
                                        └── haxe_tree: Haxe's verdict     └── check → faults

One engine (Luc Maranget, "Warnings for pattern matching", JFP 2007) for `switch`, `receive`,
`catch`, `with … else` and the clauses of a function. `space` has the three things it works on:
anything, a constructor applied to patterns, alternatives; `type_shapes` says which constructors a
type has; `matrix` (with `rows`) is the engine; `lowering`, `guards` make its rows from typed
patterns; `check` and `clauses` ask it about a body; `variables` knows captures; `witness` and
`faults` are what is found, spelt out in `reporting`.
"""
