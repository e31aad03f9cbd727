/** Pages that the server keeps up to date. **/
@:native("Phoenix.LiveView") extern class LiveView {
    /** Whether the browser is connected: the first rendering of a page is plain HTML. **/
    @:native("connected?") static function connected(socket:Socket):Bool;
    /** Sends an event to the page's hooks, with a payload. **/
    static function pushEvent(socket:Socket, event:String, payload:Dynamic):Socket;
    /** Goes to another address of this live page: `{to: "/path"}`. **/
    static function pushPatch(socket:Socket, options:Keyword):Socket;
    /** Goes to another live page of the session: `{to: "/path"}`. **/
    static function pushNavigate(socket:Socket, options:Keyword):Socket;
    /** Leaves for another page: `{to: "/path"}` or `{external: "https://…"}`. **/
    static function redirect(socket:Socket, options:Keyword):Socket;
    /** A message for the user, by its kind: `"info"`, `"error"`. **/
    static function putFlash(socket:Socket, kind:Atom, message:String):Socket;
    /** Takes the messages away, or those of one kind. **/
    static function clearFlash(socket:Socket, ?kind:Atom):Socket;
    /** Keeps a value for a library's own use. **/
    static function putPrivate(socket:Socket, key:Atom, value:Dynamic):Socket;
    /** What the browser sent when it connected. Only `mount` may ask. **/
    @:stringKeys static function getConnectParams(socket:Socket):Dynamic;
    /** What the connection knows: `"peer_data"`, `"user_agent"`, `"uri"`. Only `mount` may ask. **/
    static function getConnectInfo(socket:Socket, key:Atom):Dynamic;
    /** Whether the page's files have changed since the browser loaded it. **/
    @:native("static_changed?") static function staticChanged(socket:Socket):Bool;
    /** The process that carries the page. **/
    static function transportPid(socket:Socket):Pid<Dynamic>;

    /** Takes files: which (`{accept: [".jpg"]}`), how many, how large. **/
    static function allowUpload(socket:Socket, name:Atom, options:Keyword):Socket;
    /** Takes no files of the name any more. **/
    static function disallowUpload(socket:Socket, name:Atom):Socket;
    /** Drops one file that is being taken. **/
    static function cancelUpload(socket:Socket, name:Atom, reference:String):Socket;
    /** The files that are taken whole, and those still on their way: `{done, underway}`. **/
    static function uploadedEntries(socket:Socket, name:Atom):Dynamic;
    /** What the function makes of each file that was taken; the files are gone then. **/
    static function consumeUploadedEntries<A>(socket:Socket, name:Atom, use:(Dynamic, Dynamic) -> A):Array<Dynamic>;
    /** What the function makes of one file that was taken. **/
    static function consumeUploadedEntry(socket:Socket, entry:Dynamic, use:Dynamic -> Dynamic):Dynamic;

    /** A list that the browser keeps and the server doesn't. **/
    static function stream(socket:Socket, name:Atom, items:Array<Dynamic>, ?options:Keyword):Socket;
    /** How a stream names its elements. Comes before its first `stream`. **/
    static function streamConfigure(socket:Socket, name:Atom, options:Keyword):Socket;
    /** Adds or changes one element of a stream. **/
    static function streamInsert(socket:Socket, name:Atom, item:Dynamic, ?options:Keyword):Socket;
    /** Takes one element out of a stream. **/
    static function streamDelete(socket:Socket, name:Atom, item:Dynamic):Socket;
    /** Takes the element of this HTML id out of a stream. **/
    static function streamDeleteByDomId(socket:Socket, name:Atom, id:String):Socket;

    /** Begins work whose outcome becomes assigns: the function gives `{:ok, values}`. **/
    @:requires("Phoenix.LiveView") static function assignAsync(socket:Socket, key:Dynamic, work:() -> Dynamic, ?options:Keyword):Socket;
    /** Begins work whose outcome comes to `handleAsync`. **/
    @:requires("Phoenix.LiveView") static function startAsync(socket:Socket, name:Atom, work:() -> Dynamic, ?options:Keyword):Socket;
    /** Ends work that is under way. **/
    static function cancelAsync(socket:Socket, work:Dynamic, ?reason:Dynamic):Socket;
    /** Hands new assigns to a component of the page, by its module and id. **/
    @:elixir("Phoenix.LiveView.send_update({0}, {1})") static function sendUpdate(component:Dynamic, assigns:Keyword):Dynamic;
    /** As `sendUpdate`, after so many milliseconds. **/
    @:elixir("Phoenix.LiveView.send_update_after({0}, {1}, {2})") static function sendUpdateAfter(component:Dynamic, assigns:Keyword, time:Int):Dynamic;
    /** Renders with another function than `render`. **/
    static function renderWith(socket:Socket, render:Dynamic -> Dynamic):Socket;
    /** Runs a function at a stage of the page: `"handle_event"`, `"handle_params"`, … **/
    static function attachHook(socket:Socket, name:Atom, stage:Atom, hook:Dynamic):Socket;
    /** Takes a hook away. **/
    static function detachHook(socket:Socket, name:Atom, stage:Atom):Socket;
}
