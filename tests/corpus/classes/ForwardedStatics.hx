class Gauge {
	public static var level = 3;

	public static function read():Int
		return level * 2;

	public function new() {}
}

@:forwardStatics
abstract Meter(Gauge) {
	public static function twice():Int
		return Gauge.read() * 2;
}

class ForwardedStatics {
	static function main() {
		Sys.println(Meter.read() + Meter.level);
		Sys.println(Meter.twice());
	}
}
