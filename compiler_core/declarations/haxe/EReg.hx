/** A regular expression, and what its last match found. **/
extern class EReg {
    /** The expression `r` with the flags `opt` (`i`, `m`, `s`, `u`, `g`). **/
    @:elixir("Haxe.regex({0}, {1})") function new(r:String, opt:String):Void;

    /** Whether `s` holds a match, which the other functions then speak of. **/
    @:regex("match") function match(s:String):Bool;

    /** As `match`, from `pos` on and no further than `len` characters. **/
    @:regex("match_sub") function matchSub(s:String, pos:Int, len:Int = -1):Bool;

    /** The `n`th group of the last match; 0 is all of it. **/
    @:regex("matched") function matched(n:Int):String;

    /** What stands before the last match. **/
    @:regex("matched_left") function matchedLeft():String;

    /** What stands behind the last match. **/
    @:regex("matched_right") function matchedRight():String;

    /** Where the last match starts and how long it is. **/
    @:regex("matched_position") function matchedPos():{pos:Int, len:Int};

    /** The parts of `s` between matches: all of them with the flag `g`, else two at most. **/
    @:regex("split") function split(s:String):Array<String>;

    /** `s` with the first match, or with the flag `g` every one, replaced; `$1` is the first group. **/
    @:regex("replace") function replace(s:String, by:String):String;

    /** `s` with matches replaced by what `f` makes of them. **/
    @:regex("map") function map(s:String, f:EReg -> String):String;

    /** `s` with all that means something in an expression made to stand for itself. **/
    @:elixir("Regex.escape({0})") static function escape(s:String):String;
}
