package phoenix;

/** The connection is Plug's; Phoenix's functions take it. **/
typedef Conn = plug.Conn;
