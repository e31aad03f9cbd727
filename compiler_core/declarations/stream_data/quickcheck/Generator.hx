package quickcheck;

/** Values to test with, by the names that libraries of this kind have in common. A generator that isn't
    here is a function of the project's own module `Generator`. **/
@:native("Generator") @:partial extern class Generator {
    /** Whole numbers between two. **/
    @:addition @:elixir("StreamData.integer({0}..{1})") static function int(least:Int, most:Int):Dynamic;
    /** Numbers with a fraction between two. **/
    @:addition @:elixir("StreamData.float(min: {0}, max: {1})") static function float(least:Float, most:Float):Dynamic;
    /** True and false. **/
    @:addition @:elixir("StreamData.boolean()") static function bool():Dynamic;
    /** Texts of so many characters. **/
    @:addition @:elixir("StreamData.string(:printable, min_length: {0}, max_length: {1})") static function string(shortest:Int, longest:Int):Dynamic;
    /** Addresses of mail. **/
    @:addition @:elixir("StreamData.map({StreamData.string(:alphanumeric, min_length: 1), StreamData.string(?a..?z, min_length: 1), StreamData.member_of([\"com\", \"org\", \"net\"])}, fn {name, host, top} -> \"#{name}@#{host}.#{top}\" end)") static function email():Dynamic;
    /** Lists of so many values of a generator. **/
    @:addition @:elixir("StreamData.list_of({0}, min_length: {1}, max_length: {2})") static function list(generator:Dynamic, shortest:Int, longest:Int):Dynamic;
    /** One of these values. **/
    @:addition @:elixir("StreamData.member_of({0})") static function oneOf(values:Array<Dynamic>):Dynamic;
    /** Always this. **/
    @:addition @:elixir("StreamData.constant({0})") static function constant(value:Dynamic):Dynamic;
}
