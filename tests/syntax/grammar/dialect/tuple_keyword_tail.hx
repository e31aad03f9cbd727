// dialect
class TupleTail {
    static var a = {:retry, delay: 60};
    static var b = {:job, 1, queue: "mail", max: 3};
}

// broken: `delay: 60` -> `delay: `
