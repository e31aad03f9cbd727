class Countdown {
    var n: Int;
    public function new(n) this.n = n;
    public function hasNext() return n > 0;
    public function next() return n--;
    public function iterator() return this;
}

// broken: `return n--;` -> `return n--`
