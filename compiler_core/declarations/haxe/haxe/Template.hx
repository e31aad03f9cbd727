package haxe;

/** Text with places that are filled in: `::name::`. **/
extern class Template {
    /** What every template knows. **/
    static var globals:Dynamic;
    function new(str:String):Void;
    /** The text, filled in with the fields of `context`. **/
    function execute(context:Dynamic, ?macros:Dynamic):String;
}
