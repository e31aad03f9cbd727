using StringTools;
using Lambda;

class UsingType {}

// broken: `using Lambda;` -> `using;`
