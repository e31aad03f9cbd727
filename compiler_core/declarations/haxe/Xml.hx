/** What kind of node it is. **/
enum abstract XmlType(Int) {
    /** An element with attributes and children. **/
    var Element = 0;
    /** Text. **/
    var PCData = 1;
    /** Text that stands as it is. **/
    var CData = 2;
    var Comment = 3;
    var DocType = 4;
    var ProcessingInstruction = 5;
    /** What holds all the others. **/
    var Document = 6;

    /** The kind's name. **/
    @:elixir("Haxe.xml_type_name({this})") extern function toString():String;
}

/** A node of an XML document. In Elixir a map of its parts; it does not know what it is a child of. **/
extern class Xml {
    @:elixir("0") static var Element(default, never):XmlType;
    @:elixir("1") static var PCData(default, never):XmlType;
    @:elixir("2") static var CData(default, never):XmlType;
    @:elixir("3") static var Comment(default, never):XmlType;
    @:elixir("4") static var DocType(default, never):XmlType;
    @:elixir("5") static var ProcessingInstruction(default, never):XmlType;
    @:elixir("6") static var Document(default, never):XmlType;

    /** The document that a text is. What is no XML is thrown. **/
    @:elixir("Haxe.xml_parse({0})") static function parse(str:String):Xml;
    /** An element without attributes and children. **/
    @:elixir("Haxe.xml_node(0, {0})") static function createElement(name:String):Xml;
    /** A text. **/
    @:elixir("Haxe.xml_node(1, {0})") static function createPCData(data:String):Xml;
    /** A text that stands as it is. **/
    @:elixir("Haxe.xml_node(2, {0})") static function createCData(data:String):Xml;
    @:elixir("Haxe.xml_node(3, {0})") static function createComment(data:String):Xml;
    @:elixir("Haxe.xml_node(4, {0})") static function createDocType(data:String):Xml;
    @:elixir("Haxe.xml_node(5, {0})") static function createProcessingInstruction(data:String):Xml;
    /** An empty document. **/
    @:elixir("Haxe.xml_node(6, nil)") static function createDocument():Xml;

    /** What kind of node it is. **/
    @:native("type") var nodeType(default, null):XmlType;
    /** An element's name. **/
    @:native("name") var nodeName(get, set):String;
    /** What another node than an element or document says. **/
    @:native("value") var nodeValue(get, set):String;
    /** What it is a child of. **/
    var parent(default, null):Xml;

    /** The value of an element's attribute, or null. **/
    @:elixir("Haxe.xml_attribute({this}, {0})") function get(att:String):Null<String>;
    /** Gives an attribute a value. **/
    @:elixir("Haxe.xml_set({this}, {0}, {1})") @:elixirResult("nil") @:mutates function set(att:String, value:String):Void;
    /** Takes out an attribute. **/
    @:elixir("Haxe.xml_remove({this}, {0})") @:elixirResult("nil") @:mutates function remove(att:String):Void;
    /** Whether there is such an attribute. **/
    @:elixir("Haxe.xml_attribute({this}, {0}) != nil") function exists(att:String):Bool;
    /** The attributes' names. **/
    @:elixir("Enum.map({this}.attributes, &elem(&1, 0))") function attributes():Iterator<String>;
    /** The children. **/
    @:elixir("{this}.children") function iterator():Iterator<Xml>;
    /** The children that are elements. **/
    @:elixir("Enum.filter({this}.children, &(&1.type == 0))") function elements():Iterator<Xml>;
    /** The children that are elements of that name. **/
    @:elixir("Enum.filter({this}.children, &(&1.type == 0 and &1.name == {0}))") function elementsNamed(name:String):Iterator<Xml>;
    /** The first child, or null. **/
    @:elixir("List.first({this}.children)") function firstChild():Xml;
    /** The first child that is an element, or null. **/
    @:elixir("Enum.find({this}.children, &(&1.type == 0))") function firstElement():Xml;
    /** Puts `x` behind the other children. **/
    @:elixir("%{{this} | children: {this}.children ++ [{0}]}") @:elixirResult("nil") @:mutates function addChild(x:Xml):Void;
    /** Takes out a child and says whether there was one. **/
    @:elixir("%{{this} | children: List.delete({this}.children, {0})}") @:elixirResult("Enum.member?({this}.children, {0})")
    @:mutates function removeChild(x:Xml):Bool;
    /** Puts `x` among the children, at `pos`. **/
    @:elixir("%{{this} | children: Haxe.insert({this}.children, {1}, {0})}") @:elixirResult("nil") @:mutates
    function insertChild(x:Xml, pos:Int):Void;
    /** The node as text. **/
    @:elixir("Haxe.xml_text({this})") function toString():String;
}
