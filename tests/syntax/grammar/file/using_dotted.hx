using my.tools.Strings;

class UsingDotted {}

// broken: `tools.Strings` -> `tools Strings`
