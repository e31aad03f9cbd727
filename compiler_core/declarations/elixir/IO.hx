/** Reading and writing: the terminal, or a device that was opened. **/
@:native("IO") extern class IO {
    /** Bytes from a device: so many, one `:line`, or all to the end (`:eof`). **/
    @:overload(function(lineOrCount:Dynamic):Dynamic {})
    static function binread(device:Dynamic, lineOrCount:Dynamic):Dynamic;
    /** The device's lines, or pieces of so many bytes, as they come. **/
    @:overload(function():Stream<String> {})
    static function binstream(device:Dynamic, lineOrBytes:Dynamic):Stream<String>;
    /** Writes bytes. **/
    @:overload(function(bytes:Dynamic):Atom {})
    static function binwrite(device:Dynamic, bytes:Dynamic):Atom;
    /** One text of nested lists of texts and characters. **/
    static function chardataToString(chardata:Dynamic):String;
    /** So many characters that somebody types, after a prompt; one, if nothing is said. **/
    @:overload(function(device:Dynamic, prompt:Dynamic, count:Int):Dynamic {})
    static function getn(prompt:Dynamic, ?count:Int):Dynamic;
    /** A line that somebody types, after a prompt; `:eof` at the end. **/
    @:overload(function(device:Dynamic, prompt:Dynamic):Dynamic {})
    static function gets(prompt:Dynamic):Dynamic;
    /** Prints a value as Elixir would write it, and gives it back. **/
    @:overload(function<T>(device:Dynamic, value:T, options:Keyword):T {})
    static function inspect<T>(value:T, ?options:Keyword<{
        ?label:Dynamic,
        ?width:Timeout,
        ?limit:Timeout,
        ?printableLimit:Timeout,
        ?pretty:Bool,
        ?base:Atom,
        ?binaries:Atom,
        ?charlists:Atom,
        ?structs:Bool,
        ?safe:Bool,
        ?syntaxColors:Keyword,
        ?customOptions:Keyword,
        ?inspectFun:Dynamic
    }>):T;
    /** How many bytes it would be. **/
    static function iodataLength(iodata:Dynamic):Int;
    /** One binary of nested lists of binaries and bytes. **/
    static function iodataToBinary(iodata:Dynamic):String;
    /** Writes a line. **/
    @:overload(function(device:Dynamic, item:Dynamic):Atom {})
    static function puts(item:Dynamic):Atom;
    /** Characters from a device: so many, one `:line`, or all to the end (`:eof`). **/
    @:overload(function(lineOrCount:Dynamic):Dynamic {})
    static function read(device:Dynamic, lineOrCount:Dynamic):Dynamic;
    /** The device's lines, or pieces of so many characters, as they come. **/
    @:overload(function():Stream<String> {})
    static function stream(device:Dynamic, lineOrCharacters:Dynamic):Stream<String>;
    /** Writes a warning, and where it is about. **/
    static function warn(message:Dynamic, ?place:Dynamic):Atom;
    /** Writes. **/
    @:overload(function(chardata:Dynamic):Atom {})
    static function write(device:Dynamic, chardata:Dynamic):Atom;
}

/** What makes a terminal write in colour: texts to be written before others. **/
@:native("IO.ANSI") extern class ANSI {
    /** Whether the terminal takes them. **/
    @:native("enabled?") static function enabled():Bool;
    /** Colour `code` of 256, or by red, green and blue from 0 to 5. **/
    @:overload(function(red:Int, green:Int, blue:Int):String {})
    static function color(code:Int):String;
    /** As `color`, behind the letters. **/
    @:overload(function(red:Int, green:Int, blue:Int):String {})
    static function colorBackground(code:Int):String;
    /** Puts the cursor at a line and a column, from 0. **/
    static function cursor(line:Int, column:Int):String;
    /** The cursor so many lines down. **/
    static function cursorDown(?lines:Int):String;
    /** The cursor so many columns to the left. **/
    static function cursorLeft(?columns:Int):String;
    /** The cursor so many columns to the right. **/
    static function cursorRight(?columns:Int):String;
    /** The cursor so many lines up. **/
    static function cursorUp(?lines:Int):String;
    /** Texts and names of colours in nested lists, as `["red", "text"]`, put together; plain at the end. **/
    static function format(chardata:Dynamic, ?emits:Bool):Dynamic;
    /** As `format`, and what was set stays set. **/
    static function formatFragment(chardata:Dynamic, ?emits:Bool):Dynamic;
    /** Which colours values are printed in. **/
    static function syntaxColors():Keyword;
    /** Letters in black. **/
    static function black():String;
    /** Black behind the letters. **/
    static function blackBackground():String;
    /** Letters in light black. **/
    static function lightBlack():String;
    /** Light black behind the letters. **/
    static function lightBlackBackground():String;
    /** Letters in red. **/
    static function red():String;
    /** Red behind the letters. **/
    static function redBackground():String;
    /** Letters in light red. **/
    static function lightRed():String;
    /** Light red behind the letters. **/
    static function lightRedBackground():String;
    /** Letters in green. **/
    static function green():String;
    /** Green behind the letters. **/
    static function greenBackground():String;
    /** Letters in light green. **/
    static function lightGreen():String;
    /** Light green behind the letters. **/
    static function lightGreenBackground():String;
    /** Letters in yellow. **/
    static function yellow():String;
    /** Yellow behind the letters. **/
    static function yellowBackground():String;
    /** Letters in light yellow. **/
    static function lightYellow():String;
    /** Light yellow behind the letters. **/
    static function lightYellowBackground():String;
    /** Letters in blue. **/
    static function blue():String;
    /** Blue behind the letters. **/
    static function blueBackground():String;
    /** Letters in light blue. **/
    static function lightBlue():String;
    /** Light blue behind the letters. **/
    static function lightBlueBackground():String;
    /** Letters in magenta. **/
    static function magenta():String;
    /** Magenta behind the letters. **/
    static function magentaBackground():String;
    /** Letters in light magenta. **/
    static function lightMagenta():String;
    /** Light magenta behind the letters. **/
    static function lightMagentaBackground():String;
    /** Letters in cyan. **/
    static function cyan():String;
    /** Cyan behind the letters. **/
    static function cyanBackground():String;
    /** Letters in light cyan. **/
    static function lightCyan():String;
    /** Light cyan behind the letters. **/
    static function lightCyanBackground():String;
    /** Letters in white. **/
    static function white():String;
    /** White behind the letters. **/
    static function whiteBackground():String;
    /** Letters in light white. **/
    static function lightWhite():String;
    /** Light white behind the letters. **/
    static function lightWhiteBackground():String;
    /** Letters in the usual colour. **/
    static function defaultColor():String;
    /** The usual colour behind the letters. **/
    static function defaultBackground():String;
    /** All as usual. **/
    static function reset():String;
    /** Empties the screen. **/
    static function clear():String;
    /** Empties the line. **/
    static function clearLine():String;
    /** The cursor at the first place. **/
    static function home():String;
    /** Bright letters. **/
    static function bright():String;
    /** Faint letters. **/
    static function faint():String;
    /** Slanted letters. **/
    static function italic():String;
    /** Upright letters. **/
    static function notItalic():String;
    /** A line below. **/
    static function underline():String;
    /** No line below. **/
    static function noUnderline():String;
    /** Blinks slowly. **/
    static function blinkSlow():String;
    /** Blinks fast. **/
    static function blinkRapid():String;
    /** Blinks no more. **/
    static function blinkOff():String;
    /** Letters and what is behind them change colours. **/
    static function inverse():String;
    /** Colours as before `inverse`. **/
    static function inverseOff():String;
    /** Letters and what is behind them change colours. **/
    static function reverse():String;
    /** Colours as before `reverse`. **/
    static function reverseOff():String;
    /** Letters that can't be seen. **/
    static function conceal():String;
    /** A line through the letters. **/
    static function crossedOut():String;
    /** Neither bright nor faint. **/
    static function normal():String;
    /** A frame around. **/
    static function framed():String;
    /** A circle around. **/
    static function encircled():String;
    /** Neither frame nor circle. **/
    static function notFramedEncircled():String;
    /** A line above. **/
    static function overlined():String;
    /** No line above. **/
    static function notOverlined():String;
    /** The usual letters. **/
    static function primaryFont():String;
    /** Other letters, number 1. **/
    @:native("font_1") static function font1():String;
    /** Other letters, number 2. **/
    @:native("font_2") static function font2():String;
    /** Other letters, number 3. **/
    @:native("font_3") static function font3():String;
    /** Other letters, number 4. **/
    @:native("font_4") static function font4():String;
    /** Other letters, number 5. **/
    @:native("font_5") static function font5():String;
    /** Other letters, number 6. **/
    @:native("font_6") static function font6():String;
    /** Other letters, number 7. **/
    @:native("font_7") static function font7():String;
    /** Other letters, number 8. **/
    @:native("font_8") static function font8():String;
    /** Other letters, number 9. **/
    @:native("font_9") static function font9():String;
}
