"""What can be said of a template beyond its text: its components, assigns, events and attributes.

One rule is one module: it gets a `Page` (a class with its templates) and yields `RuleFault`s;
`check` runs all of them, `reporting.template_rules` has the sentences.
"""
