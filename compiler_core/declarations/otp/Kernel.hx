/** Elixir's own functions that are in scope everywhere: called by their bare names, where nothing nearer has them. **/
@:partial @:native("Kernel") extern class Kernel {
    /** Without the sign. **/
    @:elixir("abs({0})") static function abs<N:Float>(number:N):N;
    /** Calls a function value, or a module's function, with a list of arguments. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Dynamic {})
    @:elixir("apply({0}, {1}, {2})") static function apply(f:Dynamic, args:Array<Dynamic>):Dynamic;
    /** `length` bytes from `start` on. **/
    @:elixir("binary_part({0}, {1}, {2})") static function binaryPart(binary:String, start:Int, length:Int):String;
    /** `size` bytes from `start` on, or those of a range. **/
    @:overload(function(binary:String, range:Range):String {})
    @:elixir("binary_slice({0}, {1}, {2})") static function binarySlice(binary:String, start:Int, size:Int):String;
    /** Number of bits. **/
    @:elixir("bit_size({0})") static function bitSize(binary:Dynamic):Int;
    /** Number of bytes. **/
    @:elixir("byte_size({0})") static function byteSize(binary:Dynamic):Int;
    /** The next whole number up. **/
    @:elixir("ceil({0})") static function ceil(number:Float):Int;
    /** The quotient of whole numbers, cut. **/
    @:elixir("div({0}, {1})") static function div(dividend:Int, divisor:Int):Int;
    /** An element of a tuple, from 0. **/
    @:elixir("elem({0}, {1})") static function elem(tuple:Dynamic, index:Int):Dynamic;
    /** Ends this process for a reason. **/
    @:elixir("exit({0})") @:exits static function exit(reason:Dynamic):Dynamic;
    /** The next whole number down. **/
    @:elixir("floor({0})") static function floor(number:Float):Int;
    /** Whether a loaded module has a function of this name with so many arguments. **/
    @:elixir("function_exported?({0}, {1}, {2})") static function functionExported(module:Dynamic, name:Atom, arity:Int):Bool;
    /** `f` gets what is at the end of a path and gives `{answer, newValue}`, or `:pop`. **/
    @:elixir("get_and_update_in({0}, {1}, {2})") static function getAndUpdateIn<D>(data:D, keys:Array<Dynamic>, f:Dynamic -> Dynamic):{Dynamic, D};
    /** What is at the end of a path, or null. **/
    @:elixir("get_in({0}, {1})") static function getIn(data:Dynamic, keys:Array<Dynamic>):Dynamic;
    /** The first element. **/
    @:elixir("hd({0})") static function hd<T>(list:Array<T>):T;
    /** A value as Elixir would write it. **/
    @:elixir("inspect({0}, {1})") static function inspect(value:Dynamic, ?options:Keyword):String;
    /** Whether it is an atom. **/
    @:elixir("is_atom({0})") static function isAtom(value:Dynamic):Bool;
    /** Whether it is a binary: text or bytes. **/
    @:elixir("is_binary({0})") static function isBinary(value:Dynamic):Bool;
    /** Whether it is a binary of any number of bits. **/
    @:elixir("is_bitstring({0})") static function isBitstring(value:Dynamic):Bool;
    /** Whether it is `true` or `false`. **/
    @:elixir("is_boolean({0})") static function isBoolean(value:Dynamic):Bool;
    /** Whether it is an exception, or one of this module. **/
    @:elixir("is_exception({0}, {1})") static function isException(value:Dynamic, ?module:Dynamic):Bool;
    /** Whether it is a float. **/
    @:elixir("is_float({0})") static function isFloat(value:Dynamic):Bool;
    /** Whether it is a function, or one with so many arguments. **/
    @:elixir("is_function({0}, {1})") static function isFunction(value:Dynamic, ?arity:Int):Bool;
    /** Whether it is a whole number. **/
    @:elixir("is_integer({0})") static function isInteger(value:Dynamic):Bool;
    /** Whether it is a list. **/
    @:elixir("is_list({0})") static function isList(value:Dynamic):Bool;
    /** Whether it is a map or a struct. **/
    @:elixir("is_map({0})") static function isMap(value:Dynamic):Bool;
    /** Whether a map has a key. **/
    @:elixir("is_map_key({0}, {1})") static function isMapKey(map:Dynamic, key:Dynamic):Bool;
    /** Whether it is null. **/
    @:elixir("is_nil({0})") static function isNil(value:Dynamic):Bool;
    /** Whether it is a number. **/
    @:elixir("is_number({0})") static function isNumber(value:Dynamic):Bool;
    /** Whether it is a process. **/
    @:elixir("is_pid({0})") static function isPid(value:Dynamic):Bool;
    /** Whether it is a port. **/
    @:elixir("is_port({0})") static function isPort(value:Dynamic):Bool;
    /** Whether it is a reference. **/
    @:elixir("is_reference({0})") static function isReference(value:Dynamic):Bool;
    /** Whether it is a struct, or one of this module. **/
    @:elixir("is_struct({0}, {1})") static function isStruct(value:Dynamic, ?module:Dynamic):Bool;
    /** Whether it is a tuple. **/
    @:elixir("is_tuple({0})") static function isTuple(value:Dynamic):Bool;
    /** Number of elements of a list. **/
    @:elixir("length({0})") static function length(list:Array<Dynamic>):Int;
    /** Whether a loaded module has a macro of this name with so many arguments. **/
    @:elixir("macro_exported?({0}, {1}, {2})") static function macroExported(module:Dynamic, name:Atom, arity:Int):Bool;
    /** A reference that nobody else has. **/
    @:elixir("make_ref()") static function makeRef():Dynamic;
    /** Number of pairs of a map. **/
    @:elixir("map_size({0})") static function mapSize(map:Dynamic):Int;
    /** The larger one. **/
    @:elixir("max({0}, {1})") static function max<T>(first:T, second:T):T;
    /** The smaller one. **/
    @:elixir("min({0}, {1})") static function min<T>(first:T, second:T):T;
    /** The machine's name, or that of the machine where a process is. **/
    @:elixir("node({0})") static function node(?at:Dynamic):Atom;
    /** What is at the end of a path, and the data without it. **/
    @:elixir("pop_in({0}, {1})") static function popIn<D>(data:D, keys:Array<Dynamic>):{Dynamic, D};
    /** A tuple with another element at `index`. **/
    @:elixir("put_elem({0}, {1}, {2})") static function putElem(tuple:Dynamic, index:Int, value:Dynamic):Dynamic;
    /** The data with another value at the end of a path. **/
    @:elixir("put_in({0}, {1}, {2})") static function putIn<D>(data:D, keys:Array<Dynamic>, value:Dynamic):D;
    /** Raises a message, or an exception of a module. **/
    @:elixir("raise({0}, {1})") static function raise(messageOrModule:Dynamic, ?attributes:Keyword):Dynamic;
    /** What is left of a division that is cut: it has the dividend's sign. **/
    @:elixir("rem({0}, {1})") static function rem(dividend:Int, divisor:Int):Int;
    /** Raises again, with the places of before. **/
    @:overload(function(module:Dynamic, attributes:Keyword, stacktrace:Dynamic):Dynamic {})
    @:elixir("reraise({0}, {1}, {2})") static function reraise(exception:Dynamic, stacktrace:Dynamic):Dynamic;
    /** The nearest whole number. **/
    @:elixir("round({0})") static function round(number:Float):Int;
    /** The process that runs this. **/
    @:elixir("self()") static function self():Pid<Dynamic>;
    /** Sends a message. **/
    @:elixir("send({0}, {1})") static function send<M>(destination:Dynamic, message:M):M;
    /** Starts a process. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Pid<Dynamic> {})
    @:elixir("spawn({0}, {1}, {2})") static function spawn(f:() -> Dynamic):Pid<Dynamic>;
    /** Starts a process that ends with this one. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):Pid<Dynamic> {})
    @:elixir("spawn_link({0}, {1}, {2})") static function spawnLink(f:() -> Dynamic):Pid<Dynamic>;
    /** Starts a process and watches it. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>):{Pid<Dynamic>, Dynamic} {})
    @:elixir("spawn_monitor({0}, {1}, {2})") static function spawnMonitor(f:() -> Dynamic):{Pid<Dynamic>, Dynamic};
    /** A struct of a module with these fields; fields that it lacks are left out. **/
    @:elixir("struct({0}, {1})") static function struct(module:Dynamic, ?fields:Dynamic):Dynamic;
    /** As `struct`; raises for a field that it lacks, or that is missing. **/
    @:elixir("struct!({0}, {1})") static function structOrRaise(module:Dynamic, ?fields:Dynamic):Dynamic;
    /** Calls `f` with a value, and gives the value. **/
    @:elixir("tap({0}, {1})") static function tap<T>(value:T, f:T -> Dynamic):T;
    /** What `f` makes of a value. **/
    @:elixir("then({0}, {1})") static function then<T, U>(value:T, f:T -> U):U;
    /** The list without its first element. **/
    @:elixir("tl({0})") static function tl<T>(list:Array<T>):Array<T>;
    /** A value's characters as numbers. **/
    @:elixir("to_charlist({0})") static function toCharlist(value:Dynamic):Array<Int>;
    /** A value as text, as `"#{…}"` has it in Elixir. **/
    @:elixir("to_string({0})") static function toString(value:Dynamic):String;
    /** The number without its fraction. **/
    @:elixir("trunc({0})") static function trunc(number:Float):Int;
    /** Number of elements of a tuple. **/
    @:elixir("tuple_size({0})") static function tupleSize(tuple:Dynamic):Int;
    /** The data with what `f` makes of what is at the end of a path. **/
    @:elixir("update_in({0}, {1}, {2})") static function updateIn<D>(data:D, keys:Array<Dynamic>, f:Dynamic -> Dynamic):D;
}
