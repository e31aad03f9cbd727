// dialect
class ClassEnum {
    enum Message {
        Join(name: String);
        Leave;
    }
    var m: Message;
}

// broken: `Leave;` -> `Leave`
