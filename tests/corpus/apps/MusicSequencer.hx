typedef Note = {pitch:Int, start:Float, length:Float};
typedef Track = {name:String, notes:Array<Note>, muted:Bool};

class Clipboard {
	public static var notes:Array<Note> = [];
}

class Sequencer {
	public var tracks:Array<Track> = [];
	public var selection:Array<Note> = [];

	public function new() {}

	public function track(name:String):Track {
		for (t in tracks)
			if (t.name == name)
				return t;
		tracks.push({name: name, notes: [], muted: false});
		return tracks[tracks.length - 1];
	}

	public function select(test:Note->Bool) {
		selection = [];
		for (t in tracks)
			if (!t.muted)
				for (n in t.notes)
					if (test(n))
						selection.push(n);
	}

	public function transpose(by:Int)
		for (n in selection)
			n.pitch += by;

	public function copy()
		Clipboard.notes = selection.map(n -> {pitch: n.pitch, start: n.start, length: n.length});

	public function paste(to:Track, at:Float) {
		var added = [];
		for (n in Clipboard.notes) {
			var note = {pitch: n.pitch, start: n.start + at, length: n.length};
			to.notes.push(note);
			added.push(note);
		}
		selection = added;
	}

	public function length():Float {
		var end = 0.0;
		for (t in tracks)
			for (n in t.notes)
				end = Math.max(end, n.start + n.length);
		return end;
	}

	public function dump()
		for (t in tracks)
			Sys.println(t.name + (t.muted ? "*" : "") + " " + t.notes.map(n -> n.pitch + "@" + n.start).join(" "));
}

class MusicSequencer {
	static function main() {
		var seq = new Sequencer();
		var lead = seq.track("lead");
		for (i in 0...3)
			lead.notes.push({pitch: 60 + i * 2, start: i, length: 0.5});
		seq.track("bass").notes.push({pitch: 36, start: 0, length: 4});
		seq.select(n -> n.pitch > 60);
		seq.transpose(12);
		seq.copy();
		seq.paste(seq.track("bass"), 4);
		seq.transpose(-24);
		seq.track("bass").muted = true;
		seq.select(n -> true);
		seq.transpose(1);
		seq.dump();
		Sys.println(seq.length() + " " + seq.selection.length);
		lead.notes.sort((a, b) -> b.pitch - a.pitch);
		lead.notes[0].start = 9;
		Sys.println(seq.tracks[0].notes[0].start + " " + seq.selection[2].start);
	}
}
