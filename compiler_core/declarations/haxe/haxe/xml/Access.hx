package haxe.xml;

private extern abstract NodeAccess(Xml) from Xml {
    @:op(a.b) function resolve(name:String):Access;
}

private extern abstract AttribAccess(Xml) from Xml {
    @:op(a.b) function resolve(name:String):String;
}

private extern abstract HasAttribAccess(Xml) from Xml {
    @:op(a.b) function resolve(name:String):Bool;
}

private extern abstract HasNodeAccess(Xml) from Xml {
    @:op(a.b) function resolve(name:String):Bool;
}

private extern abstract NodeListAccess(Xml) from Xml {
    @:op(a.b) function resolve(name:String):Array<Access>;
}

/** A node whose children and attributes are read by their names: `x.node.user.att.id`. **/
extern abstract Access(Xml) {
    /** The node itself. **/
    var x(get, never):Xml;
    /** The element's name. **/
    var name(get, never):String;
    /** The only text in it. **/
    var innerData(get, never):String;
    /** All in it, as text. **/
    var innerHTML(get, never):String;
    /** The first child of a name: `node.title`. **/
    var node(get, never):NodeAccess;
    /** All children of a name. **/
    var nodes(get, never):NodeListAccess;
    /** An attribute. **/
    var att(get, never):AttribAccess;
    /** Whether there is such an attribute. **/
    var has(get, never):HasAttribAccess;
    /** Whether there is such a child. **/
    var hasNode(get, never):HasNodeAccess;
    /** The children that are elements. **/
    var elements(get, never):Iterator<Access>;
    /** The node in this manner. **/
    function new(x:Xml):Void;
}
