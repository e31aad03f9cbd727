import haxe.io.Bytes;
import haxe.io.Encoding;

/** Text whose positions and lengths count the same on every target. In Elixir as any text. **/
@:forward extern abstract UnicodeString(String) from String to String {
    /** Whether bytes are text in such an encoding. **/
    @:elixir("String.valid?({0})") static function validate(b:Bytes, encoding:Encoding):Bool;
}
