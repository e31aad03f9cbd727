/** A process that keeps a value. **/
@:native("Agent") extern class Agent {
    /** Changes the value, and does not wait for it. **/
    @:named("cast") @:native("cast") static function castUpdate(agent:Dynamic, f:Dynamic -> Dynamic):Atom;
    /** How a supervisor starts an agent. **/
    static function childSpec(argument:Dynamic):ChildSpec;
    /** What `f` makes of the value. **/
    @:overload(function(agent:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?timeout:Timeout):Dynamic {})
    @:exits static function get<A>(agent:Dynamic, f:Dynamic -> A, ?timeout:Timeout):A;
    /** `f` gets the value and gives `{answer, newValue}`. **/
    @:overload(function(agent:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?timeout:Timeout):Dynamic {})
    @:exits static function getAndUpdate<A>(agent:Dynamic, f:Dynamic -> {A, Dynamic}, ?timeout:Timeout):A;
    /** Starts one with what `f` gives, apart from this process. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic> {})
    static function start(f:() -> Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic>;
    /** Starts one with what `f` gives, which ends with this process. **/
    @:overload(function(module:Dynamic, name:Atom, args:Array<Dynamic>, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic> {})
    static function startLink(f:() -> Dynamic, ?options:Keyword<StartOptions>):Result<Pid<Dynamic>, Dynamic>;
    /** Ends it. **/
    @:exits static function stop(agent:Dynamic, ?reason:Dynamic, ?timeout:Timeout):Atom;
    /** Changes the value to what `f` makes of it. **/
    @:overload(function(agent:Dynamic, module:Dynamic, name:Atom, args:Array<Dynamic>, ?timeout:Timeout):Atom {})
    @:exits static function update(agent:Dynamic, f:Dynamic -> Dynamic, ?timeout:Timeout):Atom;
}
