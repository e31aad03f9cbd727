package haxe;

/** Asks a server over HTTP. **/
typedef Http = sys.Http;
