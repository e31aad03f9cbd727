/** Characters that are escaped in Haxe, in Elixir, or in both. **/
class PrintEscapes {
    static function main() {
        Sys.println("tab[\t]");
        Sys.println("quote \" and ' end");
        Sys.println('single \' and "');
        Sys.println("back\\slash");
        Sys.println("line\nbreak");
        Sys.println("hex \x41\x42");
        Sys.println("unicode \u0416 \u{1F600}");
        Sys.println("#{x} #a #@b");
        Sys.println("percent %d %s ~s");
        Sys.println("{} [] <> <<1>>");
        Sys.println("  spaces  ");
        Sys.println("two
lines");
        Sys.println("".length + "" + "\n".length + "\\".length);
        Sys.println(["\t", "\"", "\\"]);
        Sys.println({quote: "\""});
        Sys.println("\x7E\x21");
        Sys.println("carriage\rreturn".length);
    }
}
