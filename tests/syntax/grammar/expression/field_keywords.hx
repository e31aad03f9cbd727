class FieldKeywords {
    static function f(a: Dynamic) return a.new_ + a.from.to.is.as.with;
}

// broken: `a.from` -> `a.`
