/** What kind of value something is. **/
enum ValueType {
    TNull;
    TInt;
    TFloat;
    TBool;
    /** A structure. **/
    TObject;
    TFunction;
    /** An instance of the class `c`. **/
    TClass(c:Class<Dynamic>);
    /** A value of the enum `e`. **/
    TEnum(e:Enum<Dynamic>);
    TUnknown;
}

/** Types at run time. **/
extern class Type {
    /** The class of an instance, or null. **/
    static function getClass<T>(o:T):Class<T>;
    /** The enum of one of its values. **/
    static function getEnum(o:EnumValue):Enum<Dynamic>;
    /** What a class extends, or null. **/
    static function getSuperClass(c:Class<Dynamic>):Class<Dynamic>;
    /** A class's name, with its package. **/
    static function getClassName(c:Class<Dynamic>):String;
    /** An enum's name, with its package. **/
    static function getEnumName(e:Enum<Dynamic>):String;
    /** The class of a name, or null. **/
    static function resolveClass(name:String):Class<Dynamic>;
    /** The enum of a name, or null. **/
    static function resolveEnum(name:String):Enum<Dynamic>;
    /** A new instance of a class. **/
    static function createInstance<T>(cl:Class<T>, args:Array<Dynamic>):T;
    /** An instance whose constructor is not called. **/
    static function createEmptyInstance<T>(cl:Class<T>):T;
    /** The value of the constructor named `constr`. **/
    static function createEnum<T>(e:Enum<T>, constr:String, ?params:Array<Dynamic>):T;
    /** The value of the constructor at `index`. **/
    static function createEnumIndex<T>(e:Enum<T>, index:Int, ?params:Array<Dynamic>):T;
    /** The names of what a class's instances have. **/
    static function getInstanceFields(c:Class<Dynamic>):Array<String>;
    /** The names of what a class itself has. **/
    static function getClassFields(c:Class<Dynamic>):Array<String>;
    /** The names of an enum's constructors, in the order of the declaration. **/
    static function getEnumConstructs(e:Enum<Dynamic>):Array<String>;
    /** What kind of value it is. **/
    @:elixir("Haxe.typeof({0})") static function typeof(v:Dynamic):ValueType;
    /** Whether both are the same constructor with equal arguments. **/
    @:elixir("{0} == {1}") static function enumEq<T:EnumValue>(a:T, b:T):Bool;
    /** The name of a value's constructor. **/
    @:elixir("Haxe.enum_name({0})") static function enumConstructor(e:EnumValue):String;
    /** The arguments of a value's constructor. **/
    @:elixir("Haxe.enum_parameters({0})") static function enumParameters(e:EnumValue):Array<Dynamic>;
    /** The place of a value's constructor in the enum's declaration, from 0. **/
    static function enumIndex(e:EnumValue):Int;
    /** The values of all constructors that take no arguments. **/
    static function allEnums<T>(e:Enum<T>):Array<T>;
}
