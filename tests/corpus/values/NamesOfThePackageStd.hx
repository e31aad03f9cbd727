class NamesOfThePackageStd {
	static function main() {
		var haxe = 20;
		Sys.println(std.Std.int(4.5) + haxe);
		Sys.println(std.haxe.Json.stringify([haxe]));
		var found:std.haxe.ds.Option<Int> = std.haxe.ds.Option.Some(1);
		Sys.println(switch (found) { case Some(n): n; case None: 0; });
	}
}
