enum abstract Tag<T>(String) {
    var Number: Tag<Int> = "n";
}

// broken: `Tag<Int> = "n"` -> `Tag<Int = "n"`
