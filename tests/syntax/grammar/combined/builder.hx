class Builder {
    var parts: Array<String> = [];
    public function new() {}
    public function add(part: String): Builder {
        parts.push(part);
        return this;
    }
    public function toString() return parts.join("");
    static function main() trace(new Builder().add("a").add('b${1 + 1}').toString());
}

// broken: `parts.push(part);` -> `parts.push(part;`
