typedef Particle = {x:Float, y:Float, life:Int, active:Bool};

class Pool<T> {
	var free:Array<T> = [];
	var used:Array<T> = [];
	var make:Void->T;
	var reset:T->Void;

	public var created(default, null) = 0;

	public function new(make:Void->T, reset:T->Void) {
		this.make = make;
		this.reset = reset;
	}

	public function acquire():T {
		var item = free.pop();
		if (item == null) {
			item = make();
			created++;
		}
		used.push(item);
		return item;
	}

	public function release(item:T) {
		reset(item);
		used.remove(item);
		free.push(item);
	}

	public function each(f:T->Void) {
		for (u in used.copy())
			f(u);
	}

	public function size():Int
		return used.length;
}

class StatePool {
	static function main() {
		var pool = new Pool<Particle>(() -> {x: 0, y: 0, life: 0, active: false}, p -> {
			p.active = false;
			p.life = 0;
		});
		var emitted = 0;
		for (frame in 0...6) {
			if (frame % 2 == 0) {
				for (i in 0...2) {
					var p = pool.acquire();
					p.active = true;
					p.life = 2 + i;
					p.x = frame;
					emitted++;
				}
			}
			pool.each(function(p) {
				p.x += 1;
				p.y += 0.5;
				p.life--;
				if (p.life <= 0)
					pool.release(p);
			});
			Sys.println(frame + ": " + pool.size() + " of " + pool.created);
		}
		var sum = 0.0;
		pool.each(p -> sum += p.x);
		Sys.println(emitted + " " + sum);
	}
}
