package reading;

/** The server that carries messages between processes: the application starts it under this name. **/
@:native("Reading.PubSub")
extern class Messages {}
