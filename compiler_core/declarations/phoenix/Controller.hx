/** What a controller's actions answer with. **/
@:partial @:native("Phoenix.Controller") extern class Controller {
    /** Answers with data as JSON. **/
    @:elixir("Phoenix.Controller.json({0}, {1})") static function json(conn:Conn, data:Dynamic):Conn;
    /** Answers with plain text. **/
    @:elixir("Phoenix.Controller.text({0}, {1})") static function text(conn:Conn, text:String):Conn;
    /** Answers with HTML as it is. **/
    @:elixir("Phoenix.Controller.html({0}, {1})") static function html(conn:Conn, html:String):Conn;
    /** Answers with a template. **/
    @:elixir("Phoenix.Controller.render({0}, {1}, {2})") static function render(conn:Conn, template:Dynamic, ?assigns:Dynamic):Conn;
    /** Sends the browser elsewhere. **/
    @:elixir("Phoenix.Controller.redirect({0}, {1})") static function redirect(conn:Conn, ?options:Keyword):Conn;
    /** A message for the next page. **/
    @:elixir("Phoenix.Controller.put_flash({0}, {1}, {2})") static function putFlash(conn:Conn, kind:Atom, message:String):Conn;
}
