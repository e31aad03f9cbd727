package phoenix;

/** What a live page does in the browser without asking the server. Each call adds a step. **/
@:using(JS) @:native("Phoenix.LiveView.JS") extern class JS {
    /** Sends an event to the server. **/
    @:elixir("Phoenix.LiveView.JS.push({0}, {1}, {2})") static function push(js:JS, event:String, ?options:Keyword):JS;
    /** Shows elements: `{to: "#menu"}`. **/
    static function show(js:JS, ?options:Keyword):JS;
    /** Hides elements. **/
    static function hide(js:JS, ?options:Keyword):JS;
    /** Shows elements that are hidden, and hides those that are not. **/
    static function toggle(js:JS, ?options:Keyword):JS;
    /** Adds classes to elements. **/
    static function addClass(js:JS, names:String, ?options:Keyword):JS;
    /** Takes classes from elements. **/
    static function removeClass(js:JS, names:String, ?options:Keyword):JS;
    /** Adds classes where they are not, and takes them where they are. **/
    static function toggleClass(js:JS, names:String, ?options:Keyword):JS;
    /** Sets an attribute: `{"name", "value"}`. **/
    static function setAttribute(js:JS, attribute:Dynamic, ?options:Keyword):JS;
    /** Takes an attribute away. **/
    static function removeAttribute(js:JS, name:String, ?options:Keyword):JS;
    /** Makes the browser raise an event. **/
    @:elixir("Phoenix.LiveView.JS.dispatch({0}, {1}, {2})") static function dispatch(js:JS, event:String, ?options:Keyword):JS;
    /** Runs the commands in an attribute of an element. **/
    static function exec(js:JS, attribute:String, ?options:Keyword):JS;
    /** Plays a transition, by its classes. **/
    static function transition(js:JS, transition:Dynamic, ?options:Keyword):JS;
    /** Moves the focus. **/
    static function focus(js:JS, ?options:Keyword):JS;
    /** Moves the focus to the first element that takes it. **/
    static function focusFirst(js:JS, ?options:Keyword):JS;
    /** Remembers where the focus is. **/
    static function pushFocus(js:JS, ?options:Keyword):JS;
    /** Moves the focus back. **/
    static function popFocus(js:JS):JS;
    /** Goes to another live page. **/
    static function navigate(js:JS, href:String, ?options:Keyword):JS;
    /** Goes to another address of the live page. **/
    static function patch(js:JS, href:String, ?options:Keyword):JS;
    /** The steps of both. **/
    static function concat(first:JS, second:JS):JS;
}
