package haxe.io;

/** What can go wrong while bytes are read or written. **/
enum Error {
    /** It would have to wait, and may not. **/
    Blocked;
    /** A number does not fit. **/
    Overflow;
    /** A position outside of the bytes. **/
    OutsideBounds;
    /** Anything else. **/
    Custom(e:Dynamic);
}
