/** Comprehensions over arrays that grow while they are gone through. **/
class GrowingCollected {
	static function main() {
		var queue = [1, 2, 3];
		var all = [for (x in queue) { if (queue.length < 6) queue.push(x * 10); x + 1; }];
		trace(all, queue);
		var some = [for (x in queue) if (x > 2) { if (queue.length < 9) queue.push(x + 1); x; }];
		trace(some, queue.length);
		var m = [for (i => x in queue) if (queue.length < 12 && queue.push(i) > 0) x => i];
		trace([for (k in m.keys()) k].length, queue.length);
	}
}
