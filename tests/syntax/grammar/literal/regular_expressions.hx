class RegularExpressions {
    static var a = ~/[a-z]+/;
    static var b = ~/^\s*\/(.*)$/gim;
    static var c = ~/"quotes' and {braces}/u;
    static var d = [~/a/, ~/b/s];
}

// broken: `~/[a-z]+/;` -> `~/[a-z]+;`
