class Unicode {
    static var a = "grüße 🎉 日本";
    // comment with 🎉
    static var b = 'and $a 🎉';
}

// broken: `'and $a 🎉'` -> `'and $a 🎉`
