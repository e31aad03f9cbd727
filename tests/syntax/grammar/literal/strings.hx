class Strings {
    static var a = "double";
    static var b = 'single';
    static var c = "tab\t quote\" \u00e9 \u{1F600} \x41 \101";
    static var d = "over
two lines";
}

// broken: `"double"` -> `"double`
// broken: `'single'` -> `'single`
