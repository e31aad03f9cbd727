/** Compiling, running and laying out Elixir's own source. **/
@:native("Code") extern class Code {
    /** One more folder of compiled modules, asked last. **/
    static function appendPath(path:String):Dynamic;
    /** The names of the compiler's settings. **/
    static function availableCompilerOptions():Array<Atom>;
    /** Compiles a file: pairs of module and code. **/
    static function compileFile(file:String, ?relativeTo:String):Array<{Atom, String}>;
    /** Compiles quoted code. **/
    static function compileQuoted(quoted:Dynamic, ?file:String):Array<{Atom, String}>;
    /** Compiles a text. **/
    static function compileString(text:String, ?file:String):Array<{Atom, String}>;
    /** The compiler's settings, or from now on these. **/
    @:overload(function(options:Keyword):Dynamic {})
    static function compilerOptions():Dynamic;
    /** A folder of compiled modules less. **/
    static function deletePath(path:String):Bool;
    /** Waits until a module is compiled. **/
    static function ensureCompiled(module:Dynamic):Result<Atom, Atom>;
    /** As `ensureCompiled`; raises where that fails. **/
    @:native("ensure_compiled!") static function ensureCompiledOrRaise(module:Dynamic):Atom;
    /** Loads a module: `{:module, module}` or `{:error, reason}`. **/
    static function ensureLoaded(module:Dynamic):{Atom, Dynamic};
    /** As `ensureLoaded`; raises where that fails. **/
    @:native("ensure_loaded!") static function ensureLoadedOrRaise(module:Dynamic):Atom;
    /** Loads a module, and says whether it is there. **/
    @:native("ensure_loaded?") static function isLoaded(module:Dynamic):Bool;
    /** An environment to run code in. **/
    static function envForEval(options:Dynamic):Dynamic;
    /** Runs a file; gives its value and its variables. **/
    static function evalFile(file:String, ?relativeTo:String):{Dynamic, Keyword};
    /** Runs quoted code; gives its value and its variables. **/
    static function evalQuoted(quoted:Dynamic, ?binding:Keyword, ?options:Dynamic):{Dynamic, Keyword};
    /** Runs a text; gives its value and its variables. **/
    static function evalString(text:String, ?binding:Keyword, ?options:Dynamic):{Dynamic, Keyword};
    /** A module's documentation. **/
    static function fetchDocs(module:Dynamic):Dynamic;
    /** A file laid out, as nested lists of texts. **/
    @:native("format_file!") static function formatFile(file:String, ?options:Keyword):Dynamic;
    /** A text laid out, as nested lists of texts; raises where it is no Elixir. **/
    @:native("format_string!") static function formatString(text:String, ?options:Keyword):Dynamic;
    /** One of the compiler's settings. **/
    static function getCompilerOption(name:Atom):Dynamic;
    /** One more folder of compiled modules, asked first. **/
    static function prependPath(path:String):Dynamic;
    /** Lets go of modules that only the compiler needed. **/
    static function purgeCompilerModules():Result<Int, Dynamic>;
    /** Sets one of the compiler's settings. **/
    static function putCompilerOption(name:Atom, value:Dynamic):Atom;
    /** Quoted code laid out, as a document. **/
    static function quotedToAlgebra(quoted:Dynamic, ?options:Keyword):Dynamic;
    /** Compiles a file, once. **/
    static function requireFile(file:String, ?relativeTo:String):Null<Array<{Atom, String}>>;
    /** The files that were required. **/
    static function requiredFiles():Array<String>;
    /** A text as quoted code, or what is wrong with it. **/
    static function stringToQuoted(text:String, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `stringToQuoted`; raises where something is wrong. **/
    @:native("string_to_quoted!") static function stringToQuotedOrRaise(text:String, ?options:Keyword):Dynamic;
    /** As if these files had not been required. **/
    static function unrequireFiles(files:Array<String>):Atom;
}
