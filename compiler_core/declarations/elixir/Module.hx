/** Modules: their names, and what they have while they are compiled. **/
@:native("Module") extern class Module {
    /** One name of several parts, or of two. **/
    @:overload(function(parts:Array<Dynamic>):Atom {})
    static function concat(left:Dynamic, right:Dynamic):Atom;
    /** Makes a module out of quoted code. **/
    static function create(module:Atom, quoted:Dynamic, env:Dynamic):Dynamic;
    /** Whether a module that is being compiled has a function, of this kind (`"def"`, `"defp"`, …). **/
    @:native("defines?") static function defines(module:Dynamic, definition:{Atom, Int}, ?kind:Atom):Bool;
    /** An attribute of a module that is being compiled, else `otherwise`. **/
    static function getAttribute(module:Dynamic, name:Atom, ?otherwise:Dynamic):Dynamic;
    /** Whether a module that is being compiled has an attribute. **/
    @:native("has_attribute?") static function hasAttribute(module:Dynamic, name:Atom):Bool;
    /** Whether a module is being compiled. **/
    @:native("open?") static function isOpen(module:Dynamic):Bool;
    /** Sets an attribute of a module that is being compiled. **/
    static function putAttribute(module:Dynamic, name:Atom, value:Dynamic):Atom;
    /** The attributes that have a meaning for the compiler. **/
    static function reservedAttributes():Dynamic;
    /** As `concat`; raises where nobody has that name yet. **/
    @:overload(function(parts:Array<Dynamic>):Atom {})
    static function safeConcat(left:Dynamic, right:Dynamic):Atom;
    /** The parts of a name. **/
    static function split(module:Dynamic):Array<String>;
}
