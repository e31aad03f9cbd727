package shop;

import haxe.ds.StringMap;
import haxe.ds.IntMap;

/** Where a [[Basket]] is paid: https://example.org/tills says how. **/
class Till {
	public static function share(total:Int, kept:IntMap<Float>):Float {
		var part = Basket.half(total);
		kept.set(total, part);
		return part;
	}

	public static function lowest(kept:IntMap<Float>):Float {
		return share(0, kept);
	}
}
