abstract class Shape {
    abstract function area(): Float;
    public function name() return "shape";
}

// broken: `area(): Float;` -> `area(: Float;`
