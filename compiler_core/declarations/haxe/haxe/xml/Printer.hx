package haxe.xml;

/** Writes XML. **/
extern class Printer {
    /** A node as text; with `pretty` each element stands on a line of its own. **/
    static function print(xml:Xml, ?pretty:Bool = false):String;
}
