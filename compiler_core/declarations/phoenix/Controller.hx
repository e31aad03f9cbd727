/** What a controller's actions answer with. **/
@:native("Phoenix.Controller") extern class Controller {
    /** Answers with data as JSON. **/
    static function json(conn:Conn, data:Dynamic):Conn;
    /** Answers with plain text. **/
    static function text(conn:Conn, text:String):Conn;
    /** Answers with HTML as it is. **/
    static function html(conn:Conn, html:String):Conn;
    /** Answers with a template of the view: `"show.html"` or `:show`. **/
    static function render(conn:Conn, ?template:Dynamic, ?assigns:Keyword):Conn;
    /** Sends the browser elsewhere: `{to: "/path"}` or `{external: "https://…"}`. **/
    static function redirect(conn:Conn, options:Keyword):Conn;
    /** Sends a file to be kept: `{:file, path}` or `{:binary, data}`. **/
    static function sendDownload(conn:Conn, kind:Dynamic, ?options:Keyword):Conn;

    /** A message for the next page, by its kind: `"info"`, `"error"`. **/
    static function putFlash(conn:Conn, kind:Atom, message:String):Conn;
    /** Several messages for the next page. **/
    static function mergeFlash(conn:Conn, messages:Keyword):Conn;
    /** Takes all messages away. **/
    static function clearFlash(conn:Conn):Conn;
    /** Reads the messages that the page before left. **/
    static function fetchFlash(conn:Conn, ?options:Keyword):Conn;

    /** The view that renders templates: a module, or one for each format. **/
    static function putView(conn:Conn, view:Dynamic):Conn;
    /** The view, if none is set yet. **/
    static function putNewView(conn:Conn, view:Dynamic):Conn;
    /** The layout around templates, or `false` for none. **/
    static function putLayout(conn:Conn, layout:Dynamic):Conn;
    /** The layout, if none is set yet. **/
    static function putNewLayout(conn:Conn, layout:Dynamic):Conn;
    /** The page around the layout, or `false` for none. **/
    static function putRootLayout(conn:Conn, layout:Dynamic):Conn;
    /** The view that is set. **/
    static function viewModule(conn:Conn, ?format:String):Atom;
    /** The template that was rendered. **/
    static function viewTemplate(conn:Conn):Null<String>;

    /** Picks the answer's format among these by what the client accepts. **/
    static function accepts(conn:Conn, formats:Array<String>):Conn;
    /** Sets the answer's format, as `"json"`. **/
    static function putFormat(conn:Conn, format:String):Conn;
    /** The answer's format. **/
    static function getFormat(conn:Conn):Null<String>;
    /** Turns empty strings below a required parameter into null. **/
    static function scrubParams(conn:Conn, requiredKey:String):Conn;

    /** The action that answers, as `:show`. **/
    static function actionName(conn:Conn):Atom;
    /** The controller that answers. **/
    static function controllerModule(conn:Conn):Atom;
    /** The router that sent the request here. **/
    static function routerModule(conn:Conn):Atom;
    /** The endpoint that took the request. **/
    static function endpointModule(conn:Conn):Atom;
    /** The path that was asked, with these parameters in place of its own. **/
    static function currentPath(conn:Conn, ?params:Dynamic):String;
    /** The address that was asked, with these parameters in place of its own. **/
    static function currentUrl(conn:Conn, ?params:Dynamic):String;

    /** Refuses forms that another site made. **/
    static function protectFromForgery(conn:Conn, ?options:Keyword):Conn;
    /** Headers that make a browser careful. **/
    static function putSecureBrowserHeaders(conn:Conn, ?headers:Dynamic):Conn;
    /** The token that a form of this site carries. **/
    static function getCsrfToken():String;
    /** Makes the next form's token a new one. **/
    static function deleteCsrfToken():Dynamic;
}
