package editor;

/** What somebody does to a text. Places count characters from 0. **/
enum Change {
    Insert(at:Int, text:String);
    Delete(at:Int, length:Int);
}

/** Changes that were made to the same text at the same time, so that both can be done. **/
@:module
class Changes {
    public static function apply(text:String, change:Change):String {
        return switch (change) {
            case Insert(at, added): text.substring(0, at) + added + text.substring(at);
            case Delete(at, length): text.substring(0, at) + text.substring(at + length);
        };
    }

    /** What `change` has to be after `earlier`, which its author hadn't seen, is done. **/
    public static function after(change:Change, earlier:Change):Change {
        return switch (change) {
            case Insert(at, text):
                Insert(moved(at, earlier), text);
            case Delete(at, length):
                var start = moved(at, earlier);
                Delete(start, moved(at + length, earlier, true) - start);
        };
    }

    /** Where a place is once `earlier` is done. What is inserted right at an end is behind it. **/
    static function moved(place:Int, earlier:Change, isEnd:Bool = false):Int {
        return switch (earlier) {
            case Insert(at, _) if (at > place || (isEnd && at == place)): place;
            case Insert(_, text): place + text.length;
            case Delete(at, length) if (at + length <= place): place - length;
            case Delete(at, _): at < place ? at : place;
        };
    }
}
