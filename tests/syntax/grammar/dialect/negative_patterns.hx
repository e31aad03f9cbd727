// dialect
class NegativePatterns {
    function sign(-1) return :negative;
    function sign(-1.5) return :between;
    function sign(1) return :positive;
}

// broken: `sign(-1)` -> `sign(-)`
// broken: `sign(1)` -> `sign(1`
