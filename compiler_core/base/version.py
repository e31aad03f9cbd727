"""The version of the whole, also in `pyproject.toml`: a test compares them.

`importlib.metadata` would know it, and costs a server some 30 ms before its first answer.
"""

VERSION = "0.1.0"
