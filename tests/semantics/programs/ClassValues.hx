class Plugin {
	public function new() {}

	public function title():String
		return "plugin";
}

class Special extends Plugin {
	override public function title():String
		return "special";
}

enum Mode {
	Fast;
	Slow(n:Int);
}

class ClassValues {
	static function make<T:Plugin>(kind:Class<T>):T
		return Type.createInstance(kind, []);

	static function names(all:Array<Class<Plugin>>):Array<String>
		return [for (one in all) Type.getClassName(one)];

	static function main() {
		var kinds:Array<Class<Plugin>> = [Plugin, Special];
		var kind:Class<Dynamic> = Special;
		var mode:Enum<Mode> = Mode;
		trace(make(Special).title(), names(kinds).length, Type.getClassName(kind), mode.getName(), mode.createAll().length);
		trace(Type.createEnum(Mode, "Slow", [1]).getParameters(), Slow(2).getIndex(), Fast.getName());
		trace(Type.getSuperClass(Special) == Plugin, kind == Special);
	}
}
