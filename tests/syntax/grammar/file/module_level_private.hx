private function helper() return 1;
private var cache = [];
private final secret = "s";
inline function quick() return helper();

// broken: `cache = []` -> `cache = [`
