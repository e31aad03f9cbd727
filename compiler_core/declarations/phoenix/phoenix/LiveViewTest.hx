package phoenix;

/** Live pages in tests (`Phoenix.LiveViewTest`). **/
@:native("Phoenix.LiveViewTest") extern class LiveViewTest {
    /** An element of the page, by a CSS selector and its text. **/
    static function element(view:Dynamic, selector:String, ?text:Dynamic):Dynamic;
    /** A form of the page and what is filled in. **/
    static function form(view:Dynamic, selector:String, ?data:Dynamic):Dynamic;
    /** Whether the page has such an element. **/
    @:native("has_element?") static function hasElement(view:Dynamic, ?selector:String, ?text:Dynamic):Bool;
    /** The HTML of a page or an element. **/
    static function render(view:Dynamic):String;
    /** Clicks; gives the page's HTML. **/
    static function renderClick(element:Dynamic, ?value:Dynamic):Dynamic;
    /** Changes a form; gives the page's HTML. **/
    static function renderChange(element:Dynamic, ?value:Dynamic):Dynamic;
    /** Sends a form; gives the page's HTML. **/
    static function renderSubmit(element:Dynamic, ?value:Dynamic):Dynamic;
    /** Sends a hook's event; gives the page's HTML. **/
    static function renderHook(view:Dynamic, event:String, ?value:Dynamic):Dynamic;
    /** Waits for work that is under way; gives the page's HTML. **/
    static function renderAsync(view:Dynamic, ?timeout:Int):String;
    /** The page must have sent the browser there. **/
    @:elixir("Phoenix.LiveViewTest.assert_redirected({0}, {1})") static function assertRedirected(view:Dynamic, to:String):Dynamic;
    /** The page must have gone to that address of its own. **/
    static function assertPatched(view:Dynamic, to:String):String;
    /** The page's title. **/
    static function pageTitle(view:Dynamic):Null<String>;
}
