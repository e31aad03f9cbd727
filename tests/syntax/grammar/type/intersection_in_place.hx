class IntersectionInPlace {
    var a: A & B;
    function f<T: A & B>(t: T) {}
}

// broken: `A & B;` -> `A & ;`
