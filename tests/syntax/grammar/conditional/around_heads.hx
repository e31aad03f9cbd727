#if js
class Around extends A {
#else
class Around extends B {
#end
    var a = 1;
}

// broken: `var a = 1` -> `var a = `
