typedef Job = {id:Int, name:String, tries:Int};

class Jobs {
	public var jobs:Array<Job> = [];
	public var done:Map<Int, String> = new Map();

	public function new() {}

	public function run() {
		var failed = [];
		for (job in jobs) {
			job.tries++;
			if (job.name.length > 3)
				done.set(job.id, job.name + job.tries);
			else
				failed.push(job);
		}
		jobs = failed;
	}
}

/** What a loop goes over is another object in each round: what was put away before isn't changed. **/
class RoundsOfALoop {
	static function split(jobs:Array<Job>) {
		var late = [];
		var kept = [];
		for (job in jobs) {
			job.tries += 2;
			if (job.tries > 3)
				late.push(job);
			else
				kept.push(job);
		}
		return late.concat(kept);
	}

	static function putAwayFirst(jobs:Array<Job>) {
		var late = [];
		for (job in jobs) {
			late.push(job);
			job.tries++; // expect: HX411
		}
		return late.length;
	}

	static function byIndex(jobs:Array<Job>) {
		var late = [];
		for (job in jobs) {
			jobs[0].tries += 10; // expect: HX403
			late.push(job.name);
		}
		return late;
	}

	static function main() {
		var all = new Jobs();
		all.jobs.push({id: 1, name: "mail", tries: 0});
		all.jobs.push({id: 2, name: "abc", tries: 0});
		all.run();
		all.run();
		trace(all.jobs.length, all.jobs[0].tries, all.done);
		for (job in split([{id: 3, name: "x", tries: 3}, {id: 4, name: "y", tries: 0}]))
			trace(job.id, job.tries);
		trace(putAwayFirst([{id: 5, name: "z", tries: 0}]));
		trace(byIndex([{id: 6, name: "p", tries: 0}, {id: 7, name: "q", tries: 0}]));
	}
}
