/** A process that keeps a value. **/
@:partial extern class Agent {
    @:elixir("Agent.start_link({0}, {1})") static function startLink(f:() -> Dynamic, ?options:Keyword):Dynamic;
    @:elixir("Agent.get({0}, {1})") @:exits static function get<A>(agent:Dynamic, f:Dynamic -> A):A;
    @:elixir("Agent.update({0}, {1})") @:exits static function update(agent:Dynamic, f:Dynamic -> Dynamic):Atom;
}
