/** A live page's or a channel's connection and its assigns. **/
@:partial @:native("Phoenix.LiveView.Socket") extern class Socket {
    /** What the page or channel keeps. **/
    var assigns(default, null):Dynamic;
}
