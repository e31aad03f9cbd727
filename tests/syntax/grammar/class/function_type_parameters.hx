class FunctionTypeParameters {
    function f<T>(a: T): T return a;
    function g<K: {}, V>(k: K, v: V): Map<K, V> return null;
}

// broken: `f<T>(` -> `f<T(`
// broken: `<K: {}, V>` -> `<K: {}, >`
