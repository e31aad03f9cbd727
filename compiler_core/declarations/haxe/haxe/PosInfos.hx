package haxe;

/** Where something stands in the source: an argument of this type is filled in by the compiler. **/
typedef PosInfos = {
    /** The file. **/
    var fileName:String;
    /** The line, from 1. **/
    var lineNumber:Int;
    /** The class, with its package. **/
    var className:String;
    /** The function. **/
    var methodName:String;
    /** What else `trace` was given. **/
    var ?customParams:Array<Dynamic>;
}
