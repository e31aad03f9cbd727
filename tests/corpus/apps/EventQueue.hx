/** A discrete event simulation of customers at counters. **/
enum EventKind {
	Arrive(customer:Int);
	Finish(customer:Int, counter:Int);
}

typedef Event = {
	var time:Int;
	var kind:EventKind;
}

class Simulation {
	var events:Array<Event> = [];
	var waiting:List<Int> = new List();
	var free:Array<Bool>;
	var clock = 0;
	var served = 0;
	var totalWait = 0;
	var arrivals:Map<Int, Int> = [];
	var seed = 7;

	public function new(counters:Int) {
		free = [for (_ in 0...counters) true];
	}

	public function schedule(delay:Int, kind:EventKind) {
		var event = {time: clock + delay, kind: kind};
		var i = 0;
		while (i < events.length && events[i].time <= event.time)
			i++;
		events.insert(i, event);
	}

	public function run() {
		while (events.length > 0) {
			var event = events.shift();
			clock = event.time;
			switch (event.kind) {
				case Arrive(customer):
					log('customer $customer arrives');
					arrivals[customer] = clock;
					waiting.add(customer);
				case Finish(customer, counter):
					log('customer $customer leaves counter $counter');
					free[counter] = true;
					served++;
			}
			assign();
		}
		log('served $served, average wait ${Math.round(totalWait / served * 10) / 10}');
	}

	function assign() {
		for (counter in 0...free.length) {
			if (!free[counter] || waiting.isEmpty())
				continue;
			var customer = waiting.pop();
			free[counter] = false;
			var wait = clock - arrivals[customer];
			totalWait += wait;
			log('customer $customer at counter $counter' + (wait > 0 ? ' after $wait' : ""));
			schedule(random(5) + 3, Finish(customer, counter));
		}
	}

	function random(limit:Int):Int {
		seed = (seed * 31 + 11) % 1009;
		return seed % limit;
	}

	function log(text:String) {
		Sys.println('$clock: $text');
	}
}

class EventQueue {
	static function main() {
		var simulation = new Simulation(2);
		for (i in 0...6)
			simulation.schedule(i * 2, Arrive(i + 1));
		simulation.run();
	}
}
