package text;

/** Titles, teasers and mentions, as the library's news page needs them. **/
@:module
class Prose {
    /** `Ten Good Books!` becomes `ten-good-books`, for use in addresses. **/
    public static function permalink(title:String):String {
        return title
            .toLowerCase()
            .replace(~/[^a-z0-9]+/g, "-")
            .replace(~/^-|-$/g, "");
    }

    /** The first `limit` characters of a text, the ending counted in. **/
    public static function teaser(body:String, limit:Int, ending:String = "..."):String {
        if (body.length <= limit) {
            return body;
        }
        var kept = limit - ending.length;
        return body.substr(0, kept) + ending;
    }

    /** Everybody who is mentioned as `@name`, in order, without the `@`. **/
    public static function mentions(body:String):Array<String> {
        var mention = ~/@([a-z][a-z0-9_]*)/g;
        var names = [];
        var at = 0;
        while (mention.matchSub(body, at)) {
            var place = mention.matchedPos();
            names.push(mention.matched(1));
            at = place.pos + place.len;
        }
        return names;
    }

    /** `1 book`, `3 books`. **/
    public static function counted(number:Int, noun:String):String {
        return number == 1 ? '$number $noun' : '$number ${noun}s';
    }

    /** The longest word of a text; of several the first. **/
    public static function longestWord(body:String):String {
        var longest = "";
        for (word in body.split(" ")) {
            if (word.length > longest.length) {
                longest = word;
            }
        }
        return longest;
    }
}
