/** The version of a program: `1.4.2-rc.1`. **/
@:struct @:native("Version") extern class Version {
    /** Changes with what breaks. **/
    var major(default, null):Int;
    /** Changes with what is new. **/
    var minor(default, null):Int;
    /** Changes with what is mended. **/
    var patch(default, null):Int;
    /** What stands behind `-`, by its parts. **/
    var pre(default, null):Array<Dynamic>;
    /** What stands behind `+`. **/
    var build(default, null):Null<String>;
    /** Which is older. Each is a `Version` or its text. **/
    static function compare(first:Dynamic, second:Dynamic):Ordering;
    /** A requirement made ready to be asked often. **/
    static function compileRequirement(requirement:Dynamic):Dynamic;
    /** Whether a version meets a requirement as `"~> 1.4"`. **/
    @:native("match?") static function match(version:Dynamic, requirement:Dynamic, ?options:Keyword<{?allowPre:Bool}>):Bool;
    /** The version that a text writes, if it writes one. **/
    static function parse(text:String):Found<Version>;
    /** As `parse`; raises where it writes none. **/
    @:native("parse!") static function parseOrRaise(text:String):Version;
    /** The requirement that a text writes, if it writes one. **/
    static function parseRequirement(text:String):Found<Dynamic>;
    /** As `parseRequirement`; raises where it writes none. **/
    @:native("parse_requirement!") static function parseRequirementOrRaise(text:String):Dynamic;
    /** The version as text. **/
    static function toString(version:Version):String;
}
