class Settings {
	public var volume = 5;
	public var tags:Array<String> = [];

	public function new() {}
}

class Player {
	var settings:Settings;

	public function new(settings:Settings)
		this.settings = settings;

	public function louder()
		settings.volume += 1;

	public function tag(name:String)
		settings.tags.push(name);

	public function text():String
		return settings.volume + " " + settings.tags.join(",");
}

/** Two objects hold the same third. **/
class SettingsOfTwo {
	static function main() {
		var settings = new Settings();
		var a = new Player(settings);
		var b = new Player(settings);
		a.louder();
		b.louder();
		a.tag("x");
		b.tag("y");
		Sys.println(a.text());
		Sys.println(b.text());
		Sys.println(settings.volume);
	}
}
