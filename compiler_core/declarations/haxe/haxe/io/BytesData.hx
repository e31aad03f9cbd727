package haxe.io;

/** What `Bytes` are made of: numbers from 0 to 255. **/
typedef BytesData = Array<Int>;
