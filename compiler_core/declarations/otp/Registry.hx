/** Processes by keys that they take: one for each key (`"unique"`), or many (`"duplicate"`). **/
@:native("Registry") extern class Registry {
    /** How a supervisor starts a registry. **/
    static function childSpec(options:Keyword<{?keys:Atom, ?name:Dynamic, ?partitions:Int, ?listeners:Array<Atom>, ?meta:Keyword, ?compressed:Bool}>):ChildSpec;
    /** How many keys were taken. **/
    static function count(registry:Atom):Int;
    /** For how many of a key the value fits a pattern. **/
    static function countMatch(registry:Atom, key:Dynamic, pattern:Dynamic, ?guards:Array<Dynamic>):Int;
    /** How many a match specification takes. **/
    static function countSelect(registry:Atom, spec:Dynamic):Int;
    /** Takes out one of the registry's own values. **/
    static function deleteMeta(registry:Atom, key:Dynamic):Atom;
    /** Calls `f` with all `{process, value}` of a key. **/
    static function dispatch(registry:Atom, key:Dynamic, f:Array<{Pid<Dynamic>, Dynamic}> -> Dynamic, ?options:Keyword<{?parallel:Bool}>):Atom;
    /** The keys that a process has taken. **/
    static function keys(registry:Atom, pid:Pid<Dynamic>):Array<Dynamic>;
    /** All `{process, value}` of a key. **/
    static function lookup(registry:Atom, key:Dynamic):Array<{Pid<Dynamic>, Dynamic}>;
    /** Those of a key whose value fits a pattern. **/
    static function match(registry:Atom, key:Dynamic, pattern:Dynamic, ?guards:Array<Dynamic>):Array<{Pid<Dynamic>, Dynamic}>;
    /** One of the registry's own values, if it is there. **/
    static function meta(registry:Atom, key:Dynamic):Found<Dynamic>;
    /** Keeps one of the registry's own values. **/
    static function putMeta(registry:Atom, key:Dynamic, value:Dynamic):Atom;
    /** This process takes a key. **/
    static function register(registry:Atom, key:Dynamic, value:Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** What a match specification takes. **/
    static function select(registry:Atom, spec:Dynamic):Array<Dynamic>;
    /** Starts a registry. **/
    static function startLink(options:Keyword<{?keys:Atom, ?name:Dynamic, ?partitions:Int, ?listeners:Array<Atom>, ?meta:Keyword, ?compressed:Bool}>):Result<Pid<Dynamic>, Dynamic>;
    /** This process gives a key back. **/
    static function unregister(registry:Atom, key:Dynamic):Atom;
    /** This process gives a key back where the value fits a pattern. **/
    static function unregisterMatch(registry:Atom, key:Dynamic, pattern:Dynamic, ?guards:Array<Dynamic>):Atom;
    /** Changes the value of a key that this process has: `{new, old}`, or `:error`. **/
    static function updateValue(registry:Atom, key:Dynamic, f:Dynamic -> Dynamic):Dynamic;
    /** The values that a process has for a key. **/
    static function values(registry:Atom, key:Dynamic, pid:Pid<Dynamic>):Array<Dynamic>;
}
