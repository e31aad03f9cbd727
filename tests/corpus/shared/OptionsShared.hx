/** A structure that several objects were given. **/
typedef Settings = {
	var volume:Int;
	var muted:Bool;
}

class Player {
	public var settings:Settings;
	public final name:String;

	public function new(name:String, settings:Settings) {
		this.name = name;
		this.settings = settings;
	}

	public function louder() {
		settings.volume += 10;
	}
}

class OptionsShared {
	static function main() {
		var own:Settings = {volume: 5, muted: false};
		var radio = new Player("radio", own);
		radio.louder();
		radio.settings.muted = true;
		Sys.println(radio.settings.volume + " " + radio.settings.muted);
		var copy:Settings = {volume: radio.settings.volume, muted: false};
		var tv = new Player("tv", copy);
		tv.louder();
		Sys.println(radio.settings.volume + " " + tv.settings.volume);
	}
}
