package elixir;

import StdTypes;
import String;

/** Constants that stand for themselves. **/
@:native("Atom") extern class Atom {
    /** The name, as characters. **/
    static function toCharlist(atom:StdTypes.Atom):Array<Int>;
    /** The name. **/
    static function toString(atom:StdTypes.Atom):String;
}
