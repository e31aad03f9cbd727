"""Speed of the language server as an editor feels it: `make bench`."""
