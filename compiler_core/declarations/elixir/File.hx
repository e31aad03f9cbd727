/** Files and folders. A reason is an atom as `:enoent` (there is none) or `:eacces` (it is not allowed); the functions whose
    names end in `OrRaise` raise it. **/
@:native("File") extern class File {
    /** Makes a folder the current one. **/
    static function cd(folder:String):Done<Atom>;
    /** As `cd`, or for as long as `f` runs; raises where that fails. **/
    @:native("cd!") static function cdOrRaise(folder:String, ?f:() -> Dynamic):Dynamic;
    /** Gives the file to a group, by its number. **/
    static function chgrp(path:String, group:Int):Done<Atom>;
    /** As `chgrp`; raises where that fails. **/
    @:native("chgrp!") static function chgrpOrRaise(path:String, group:Int):Atom;
    /** Says who may do what, as `0x1ED` for `rwxr-xr-x`. **/
    static function chmod(path:String, mode:Int):Done<Atom>;
    /** As `chmod`; raises where that fails. **/
    @:native("chmod!") static function chmodOrRaise(path:String, mode:Int):Atom;
    /** Gives the file to a user, by the number. **/
    static function chown(path:String, user:Int):Done<Atom>;
    /** As `chown`; raises where that fails. **/
    @:native("chown!") static function chownOrRaise(path:String, user:Int):Atom;
    /** Closes a file. **/
    static function close(file:Dynamic):Done<Atom>;
    /** Copies the bytes of a file, at most so many, into another; gives back how many. **/
    static function copy(source:String, destination:String, ?count:Timeout):Result<Int, Atom>;
    /** As `copy`; raises where that fails. **/
    @:native("copy!") static function copyOrRaise(source:String, destination:String, ?count:Timeout):Int;
    /** Copies a file with its rights. **/
    static function cp(source:String, destination:String, ?options:Keyword<{?onConflict:(String, String) -> Bool}>):Done<Atom>;
    /** As `cp`; raises where that fails. **/
    @:native("cp!") static function cpOrRaise(source:String, destination:String, ?options:Keyword<{?onConflict:(String, String) -> Bool}>):Atom;
    /** Copies a file or a folder with all in it; gives back what was copied. **/
    static function cpR(source:String, destination:String, ?options:Keyword<{?onConflict:(String, String) -> Bool, ?dereferenceSymlinks:Bool}>):Result<Array<String>, Atom>;
    /** As `cpR`; raises where that fails. **/
    @:native("cp_r!") static function cpROrRaise(source:String, destination:String, ?options:Keyword<{?onConflict:(String, String) -> Bool, ?dereferenceSymlinks:Bool}>):Array<String>;
    /** The current folder. **/
    static function cwd():Result<String, Atom>;
    /** As `cwd`; raises where that fails. **/
    @:native("cwd!") static function cwdOrRaise():String;
    /** Whether there is a folder of this name. **/
    @:native("dir?") static function dir(path:String, ?options:Array<Atom>):Bool;
    /** Whether there is anything of this name. **/
    @:native("exists?") static function exists(path:String, ?options:Array<Atom>):Bool;
    /** Makes a second name for a file. **/
    static function ln(existing:String, name:String):Done<Atom>;
    /** As `ln`; raises where that fails. **/
    @:native("ln!") static function lnOrRaise(existing:String, name:String):Atom;
    /** Makes a link to a file or folder. **/
    static function lnS(existing:String, name:String):Done<Atom>;
    /** As `lnS`; raises where that fails. **/
    @:native("ln_s!") static function lnSOrRaise(existing:String, name:String):Atom;
    /** The names in a folder, by default the current one. **/
    static function ls(?folder:String):Result<Array<String>, Atom>;
    /** As `ls`; raises where that fails. **/
    @:native("ls!") static function lsOrRaise(?folder:String):Array<String>;
    /** As `stat`, of a link itself. **/
    static function lstat(path:String, ?options:Keyword<{?time:Dynamic}>):Result<File.Stat, Atom>;
    /** As `lstat`; raises where that fails. **/
    @:native("lstat!") static function lstatOrRaise(path:String, ?options:Keyword<{?time:Dynamic}>):File.Stat;
    /** Makes a folder. **/
    static function mkdir(path:String):Done<Atom>;
    /** As `mkdir`; raises where that fails. **/
    @:native("mkdir!") static function mkdirOrRaise(path:String):Atom;
    /** Makes a folder, and those around it where they are missing. **/
    static function mkdirP(path:String):Done<Atom>;
    /** As `mkdirP`; raises where that fails. **/
    @:native("mkdir_p!") static function mkdirPOrRaise(path:String):Atom;
    /** Opens a file, as `["read"]`, `["write", "utf8"]`, `["append"]`; closed again after `f`, if that is given. **/
    static function open(path:String, ?modes:Array<Atom>, ?f:Dynamic -> Dynamic):Result<Dynamic, Atom>;
    /** As `open`; raises where that fails. **/
    @:native("open!") static function openOrRaise(path:String, ?modes:Array<Atom>, ?f:Dynamic -> Dynamic):Dynamic;
    /** What is in a file. **/
    static function read(path:String):Result<String, Atom>;
    /** As `read`; raises where that fails. **/
    @:native("read!") static function readOrRaise(path:String):String;
    /** Where a link leads. **/
    static function readLink(path:String):Result<String, Atom>;
    /** As `readLink`; raises where that fails. **/
    @:native("read_link!") static function readLinkOrRaise(path:String):String;
    /** Whether there is a file of this name. **/
    @:native("regular?") static function regular(path:String, ?options:Array<Atom>):Bool;
    /** Gives a file or folder another name or place. **/
    static function rename(source:String, destination:String):Done<Atom>;
    /** As `rename`; raises where that fails. **/
    @:native("rename!") static function renameOrRaise(source:String, destination:String):Atom;
    /** Deletes a file. **/
    static function rm(path:String):Done<Atom>;
    /** As `rm`; raises where that fails. **/
    @:native("rm!") static function rmOrRaise(path:String):Atom;
    /** Deletes a file, or a folder with all in it; gives `{:ok, deleted}`, or `{:error, reason, path}`. **/
    static function rmRf(path:String):Dynamic;
    /** As `rmRf`; raises where that fails. **/
    @:native("rm_rf!") static function rmRfOrRaise(path:String):Array<String>;
    /** Deletes an empty folder. **/
    static function rmdir(path:String):Done<Atom>;
    /** As `rmdir`; raises where that fails. **/
    @:native("rmdir!") static function rmdirOrRaise(path:String):Atom;
    /** What is known of a file: its size, its times, who may do what. **/
    static function stat(path:String, ?options:Keyword<{?time:Dynamic}>):Result<File.Stat, Atom>;
    /** As `stat`; raises where that fails. **/
    @:native("stat!") static function statOrRaise(path:String, ?options:Keyword<{?time:Dynamic}>):File.Stat;
    /** The lines of a file, or pieces of so many bytes, read when they are asked for; or what `Enum.into` writes to. **/
    @:native("stream!") static function stream(path:String, ?modes:Array<Atom>, ?lineOrBytes:Dynamic):Stream<String>;
    /** Makes an empty file, or says that a file was changed at this time: a tuple, or seconds after 1970 began. **/
    static function touch(path:String, ?time:Dynamic):Done<Atom>;
    /** As `touch`; raises where that fails. **/
    @:native("touch!") static function touchOrRaise(path:String, ?time:Dynamic):Atom;
    /** Makes this the content of a file. **/
    static function write(path:String, content:Dynamic, ?modes:Array<Atom>):Done<Atom>;
    /** As `write`; raises where that fails. **/
    @:native("write!") static function writeOrRaise(path:String, content:Dynamic, ?modes:Array<Atom>):Atom;
    /** Makes what is known of a file this. **/
    static function writeStat(path:String, stat:File.Stat, ?options:Keyword<{?time:Dynamic}>):Done<Atom>;
    /** As `writeStat`; raises where that fails. **/
    @:native("write_stat!") static function writeStatOrRaise(path:String, stat:File.Stat, ?options:Keyword<{?time:Dynamic}>):Atom;
}

/** What is known of a file. **/
@:struct @:native("File.Stat") extern class Stat {
    /** Number of bytes. **/
    var size(default, null):Int;
    /** `:regular`, `:directory`, `:symlink`, `:device` or `:other`. **/
    var type(default, null):Atom;
    /** What this process may do: `:read`, `:write`, `:read_write` or `:none`. **/
    var access(default, null):Atom;
    /** When it was read last. **/
    var atime(default, null):Dynamic;
    /** When it was written last. **/
    var mtime(default, null):Dynamic;
    /** When it, or what is known of it, was changed last. **/
    var ctime(default, null):Dynamic;
    /** Who may do what. **/
    var mode(default, null):Int;
    /** How many names it has. **/
    var links(default, null):Int;
    /** The device that it is on. **/
    var majorDevice(default, null):Int;
    /** The device, if it is one itself. **/
    var minorDevice(default, null):Int;
    /** Its number on the device. **/
    var inode(default, null):Int;
    /** Whose it is, by the user's number. **/
    var uid(default, null):Int;
    /** Which group's it is, by number. **/
    var gid(default, null):Int;
}
