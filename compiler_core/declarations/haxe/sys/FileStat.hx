package sys;

/** What the system knows of a file. **/
typedef FileStat = {
    /** The group's number. **/
    var gid:Int;
    /** The owner's number. **/
    var uid:Int;
    /** When it was last read. **/
    var atime:Date;
    /** When it was last changed. **/
    var mtime:Date;
    /** When it, or what is known of it, was last changed. **/
    var ctime:Date;
    /** How many bytes it has. **/
    var size:Int;
    /** The device that it is on. **/
    var dev:Int;
    /** Its number on the device. **/
    var ino:Int;
    /** How many names it has. **/
    var nlink:Int;
    /** The device that it is, if it is one. **/
    var rdev:Int;
    /** Who may do what with it. **/
    var mode:Int;
}
