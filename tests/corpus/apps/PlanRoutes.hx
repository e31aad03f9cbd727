typedef Stop = {name:String, demand:Int, x:Int, y:Int};
typedef Route = {stops:Array<Stop>, load:Int, length:Float};

class PlanRoutes {
	static inline var CAPACITY = 10;

	static function distance(a:Stop, b:Stop):Float {
		return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
	}

	static function empty():Route {
		return {stops: [], load: 0, length: 0};
	}

	static function append(r:Route, s:Stop) {
		if (r.stops.length > 0)
			r.length += distance(r.stops[r.stops.length - 1], s);
		r.stops.push(s);
		r.load += s.demand;
	}

	static function greedy(depot:Stop, stops:Array<Stop>):Array<Route> {
		var left = stops.copy();
		var routes = [];
		var route = empty();
		append(route, depot);
		while (left.length > 0) {
			var last = route.stops[route.stops.length - 1];
			var best:Stop = null;
			for (s in left)
				if (route.load + s.demand <= CAPACITY && (best == null || distance(last, s) < distance(last, best)))
					best = s;
			if (best == null) {
				append(route, depot);
				routes.push(route);
				route = empty();
				append(route, depot);
			} else {
				append(route, best);
				left.remove(best);
			}
		}
		append(route, depot);
		routes.push(route);
		return routes;
	}

	static function permutations(items:Array<Stop>):Array<Array<Stop>> {
		if (items.length <= 1)
			return [items.copy()];
		var out = [];
		for (i in 0...items.length) {
			var rest = items.copy();
			var first = rest.splice(i, 1)[0];
			for (p in permutations(rest)) {
				p.unshift(first);
				out.push(p);
			}
		}
		return out;
	}

	static function improve(route:Route):Route {
		var depot = route.stops[0];
		var best = route;
		for (p in permutations(route.stops.slice(1, route.stops.length - 1))) {
			var candidate = empty();
			append(candidate, depot);
			for (s in p)
				append(candidate, s);
			append(candidate, depot);
			if (candidate.length < best.length)
				best = candidate;
		}
		return best;
	}

	static function main() {
		var depot = {name: "D", demand: 0, x: 0, y: 0};
		var stops = [
			{name: "a", demand: 4, x: 2, y: 7},
			{name: "b", demand: 3, x: -1, y: 3},
			{name: "c", demand: 5, x: 6, y: 1},
			{name: "d", demand: 2, x: 4, y: 4},
			{name: "e", demand: 6, x: -3, y: -2}
		];
		var routes = greedy(depot, stops);
		for (r in routes)
			Sys.println(r.stops.map(s -> s.name).join("") + " " + r.load + " " + r.length);
		stops[0].demand = 9;
		var better = routes.map(improve);
		var saved = 0.0;
		for (i in 0...routes.length)
			saved += routes[i].length - better[i].length;
		Sys.println(saved);
		for (r in better)
			Sys.println(r.stops.map(s -> s.name).join("") + " " + r.length);
	}
}
