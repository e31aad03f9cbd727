import haxe.macro.Context;
import haxe.macro.Expr;

using StringTools;

/**
	Prints what Haxe's own parser makes of many pieces of code, one canonical tree a line.

	The file `-D trees-input` has a piece a line: a letter for what it is (`E` an expression, `T` a type, `F` a
	field of a class, `C` a class's head), a tab, and the code with `\n`, `\r`, `\t` and `\\` written so. The file
	`-D trees-output` gets a line for each: the tree, or `error: ` and what Haxe says.
**/
class Trees {
	macro static function run():Expr {
		var lines = sys.io.File.getContent(Context.definedValue("trees-input")).split("\n");
		var output = sys.io.File.write(Context.definedValue("trees-output"));
		for (line in lines) {
			if (line == "")
				continue;
			var shown = try Canonical.piece(line.charAt(0), unescape(line.substr(2))) catch (e:Dynamic) "error: " + Std.string(e);
			output.writeString(shown.split("\n").join("\\n") + "\n");
		}
		output.close();
		return macro null;
	}

	#if macro
	static function unescape(text:String):String {
		var parts = text.split("\\\\");
		return [for (part in parts) part.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")].join("\\");
	}
	#end

	static function main() {
		run();
	}
}
