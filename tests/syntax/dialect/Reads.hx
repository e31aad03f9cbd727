import haxe.macro.Context;

/** Says of each line of a file whether Haxe's parser reads it (`⏎` is a line break). **/
class Reads {
	macro static function run() {
		for (line in sys.io.File.getContent("lines.txt").split("\n")) {
			var code = line.split("⏎").join("\n");
			Sys.println(try {
				Context.parseInlineString(code, Context.currentPos());
				"read";
			} catch (e:Dynamic) Std.string(e).split("\n").join(" "));
		}
		return macro null;
	}

	static function main() {
		run();
	}
}
