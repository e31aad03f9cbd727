class One {}
interface Two {}
enum Three {}
typedef Four = Int;
abstract Five(Int) {}

// broken: `interface Two` -> `interface`
// broken: `typedef Four` -> `typedef`
