typedef Song = {title:String, artist:String, seconds:Int, plays:Int};

class Player {
	public var songs:Array<Song> = [];
	public var current:Null<Song>;
	public var favourites:Array<Song> = [];

	var position = -1;

	public function new() {}

	public function add(title:String, artist:String, seconds:Int):Player {
		songs.push({title: title, artist: artist, seconds: seconds, plays: 0});
		return this;
	}

	public function next():Bool {
		position++;
		if (position >= songs.length) {
			current = null;
			position = -1;
			return false;
		}
		current = songs[position];
		current.plays++;
		return true;
	}

	public function like() {
		if (current != null && favourites.indexOf(current) == -1)
			favourites.push(current);
	}

	public function jump(title:String) {
		for (i in 0...songs.length) {
			if (songs[i].title == title) {
				position = i;
				current = songs[i];
				current.plays++;
				return;
			}
		}
	}
}

class PlayList {
	static function time(seconds:Int):String {
		return Std.int(seconds / 60) + ":" + StringTools.lpad(Std.string(seconds % 60), "0", 2);
	}

	static function main() {
		var player = new Player();
		player.add("So What", "Davis", 562).add("Naima", "Coltrane", 261).add("Round Midnight", "Monk", 190);
		player.next();
		player.like();
		player.jump("Round Midnight");
		player.like();
		player.current.plays += 4;
		while (player.next()) {}
		player.jump("So What");
		for (song in player.songs)
			Sys.println(song.title + " " + time(song.seconds) + " " + song.plays);
		Sys.println(player.favourites.map(s -> s.title + "=" + s.plays).join(", "));
		Sys.println(player.current.artist);
	}
}
