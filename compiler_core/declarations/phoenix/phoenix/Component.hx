package phoenix;

/** Assigns of live pages and components, and forms. **/
@:native("Phoenix.Component") extern class Component {
    /** Keeps a value in the page's assigns, or all values of a structure. **/
    @:overload(function(socket:Socket, values:Dynamic):Socket {})
    static function assign(socket:Socket, key:Atom, value:Dynamic):Socket;
    /** Keeps what the function makes, unless the key has a value already. **/
    static function assignNew(socket:Socket, key:Atom, make:() -> Dynamic):Socket;
    /** Changes an assign by what it is. **/
    static function update(socket:Socket, key:Atom, change:Dynamic -> Dynamic):Socket;
    /** Whether an assign has changed since the page was rendered. **/
    @:native("changed?") static function changed(socket:Dynamic, key:Atom):Bool;
    /** A form of a changeset or of parameters. **/
    static function toForm(data:Dynamic, ?options:Keyword):Dynamic;
    /** What is wrong with an upload, or with one of its files. **/
    static function uploadErrors(upload:Dynamic, ?entry:Dynamic):Array<Dynamic>;
    /** Whether the user has touched a field of a form. **/
    @:native("used_input?") static function usedInput(field:Dynamic):Bool;
    /** The assigns that are HTML attributes, without those that are excluded. **/
    static function assignsToAttributes(assigns:Dynamic, ?exclude:Array<Atom>):Dynamic;
}
