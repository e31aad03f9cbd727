private interface Hidden {}
extern interface Outside {}

// broken: `private interface` -> `private inteface`
