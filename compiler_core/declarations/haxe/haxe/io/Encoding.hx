package haxe.io;

/** How text becomes bytes. In Elixir always UTF-8. **/
enum Encoding {
    UTF8;
    /** As the target itself holds text; in Elixir UTF-8 as well. **/
    RawNative;
}
