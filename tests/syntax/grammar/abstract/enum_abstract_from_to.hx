enum abstract Kind(String) from String to String {
    var A = "a";
    var B;
    public inline function isA() return this == "a";
}

// broken: `this == "a"` -> `this == `
