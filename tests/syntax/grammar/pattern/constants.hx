class Constants {
    static function f(a: Dynamic) return switch (a) {
        case 0: 1;
        case -1: 2;
        case 1.5: 3;
        case "text": 4;
        case 'other': 5;
        case true: 6;
        case null: 7;
        case ~/a/: 8;
        case _: 9;
    }
}

// broken: `case -1:` -> `case -:`
