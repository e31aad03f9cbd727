class A {}
typedef B = Int;
class C {}

// broken: `typedef B = Int` -> `typedef B = `
