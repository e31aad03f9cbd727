/** A process that starts others and starts them again when they end. **/
@:partial extern class Supervisor {
    @:elixir("Supervisor.start_link({0}, {1})") static function startLink(children:Dynamic, options:Keyword, ?more:Dynamic):Dynamic;
}
