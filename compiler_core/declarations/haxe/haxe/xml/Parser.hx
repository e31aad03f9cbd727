package haxe.xml;

/** What is wrong with a text that is no XML. **/
extern class XmlParserException {
    /** What is wrong. **/
    var message:String;
    /** The line, from 1. **/
    var lineNumber:Int;
    /** Where in the line. **/
    var positionAtLine:Int;
    /** Where in the text. **/
    var position:Int;
    /** The text. **/
    var xml:String;
    function new(message:String, xml:String, position:Int):Void;
    function toString():String;
}

/** Reads XML; `Xml.parse` is the usual way. **/
extern class Parser {
    /** The document that a text is; with `strict`, unknown entities are thrown. **/
    static function parse(str:String, strict:Bool = false):Xml;
}
