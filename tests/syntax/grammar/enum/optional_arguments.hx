enum Request {
    Get(url: String, ?timeout: Int);
    Post(?body: String);
}

// broken: `?timeout: Int` -> `?: Int`
