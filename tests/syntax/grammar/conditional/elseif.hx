class Elseif {
    static function f() {
        #if js
        return 1;
        #elseif (cpp || hl)
        return 2;
        #else
        return 3;
        #end
    }
}

// broken: `return 3;` -> `return 3`
