class NamedAccessors {
    var a(getA, setA): Int;
    function getA() return 1;
    function setA(v) return v;
}

// broken: `(getA, setA)` -> `(getA, )`
