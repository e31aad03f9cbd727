abstract Text(String) from String from Int to String to {length: Int} {}

// broken: `to {length: Int}` -> `to {length: }`
