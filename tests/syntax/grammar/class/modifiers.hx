private class Hidden {}
final class Last {}
extern class Outside {}
private final class Both {}

// broken: `final class` -> `final clas`
