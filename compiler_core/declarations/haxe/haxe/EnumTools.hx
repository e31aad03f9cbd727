package haxe;

/** What can be asked of an enum; every enum has these as methods. **/
extern class EnumTools {
    /** The enum's name, with its package. **/
    static function getName<T>(e:Enum<T>):String;
    /** The value of the constructor named `constr`. **/
    static function createByName<T>(e:Enum<T>, constr:String, ?params:Array<Dynamic>):T;
    /** The value of the constructor at `index`. **/
    static function createByIndex<T>(e:Enum<T>, index:Int, ?params:Array<Dynamic>):T;
    /** The values of all constructors that take no arguments. **/
    static function createAll<T>(e:Enum<T>):Array<T>;
    /** The names of the constructors, in the order of the declaration. **/
    static function getConstructors<T>(e:Enum<T>):Array<String>;
}

/** What can be asked of an enum's value; every one has these as methods. **/
extern class EnumValueTools {
    /** Whether both are the same constructor with equal arguments. **/
    @:elixir("{0} == {1}") static function equals<T:EnumValue>(a:T, b:T):Bool;
    /** The constructor's name. **/
    @:elixir("Haxe.enum_name({0})") static function getName(e:EnumValue):String;
    /** The constructor's arguments. **/
    @:elixir("Haxe.enum_parameters({0})") static function getParameters(e:EnumValue):Array<Dynamic>;
    /** The constructor's place in the enum's declaration, from 0. **/
    static function getIndex(e:EnumValue):Int;
}
