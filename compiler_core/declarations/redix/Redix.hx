/** A connection to Redis, by its process or name. **/
extern class Redix {
    /** Connects. **/
    static function startLink(?options:Dynamic):Result<Pid<Dynamic>, Dynamic>;
    /** Runs a command: `["SET", key, value]`. **/
    static function command(connection:Dynamic, command:Array<Dynamic>, ?options:Keyword):Result<Dynamic, Dynamic>;
    /** As `command`; raises where it fails. **/
    @:native("command!") static function commandOrRaise(connection:Dynamic, command:Array<Dynamic>, ?options:Keyword):Dynamic;
    /** Runs commands in one go. **/
    static function pipeline(connection:Dynamic, commands:Array<Array<Dynamic>>, ?options:Keyword):Result<Array<Dynamic>, Dynamic>;
    /** As `pipeline`; raises where it fails. **/
    @:native("pipeline!") static function pipelineOrRaise(connection:Dynamic, commands:Array<Array<Dynamic>>, ?options:Keyword):Array<Dynamic>;
    /** Runs commands all or none. **/
    static function transactionPipeline(connection:Dynamic, commands:Array<Array<Dynamic>>, ?options:Keyword):Result<Array<Dynamic>, Dynamic>;
    /** Runs a command and doesn't wait. **/
    static function noreplyCommand(connection:Dynamic, command:Array<Dynamic>, ?options:Keyword):Dynamic;
    /** Runs commands and doesn't wait. **/
    static function noreplyPipeline(connection:Dynamic, commands:Array<Array<Dynamic>>, ?options:Keyword):Dynamic;
    /** Hangs up. **/
    static function stop(connection:Dynamic, ?timeout:Int):Atom;
}
