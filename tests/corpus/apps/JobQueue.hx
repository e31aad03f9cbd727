enum Status {
	Waiting;
	Running(since:Int);
	Done(result:String);
	Failed(reason:String, attempts:Int);
}

typedef Job = {
	var id:Int;
	var name:String;
	var priority:Int;
	var run:Int->String;
	var status:Status;
	var attempts:Int;
}

class Scheduler {
	var queue:Array<Job> = [];
	var finished:Array<Job> = [];
	var clock = 0;
	var ids = 0;

	public var onChange:Job->Void = function(_) {};

	public function new() {}

	public function schedule(name:String, priority:Int, run:Int->String):Job {
		var job:Job = {
			id: ++ids,
			name: name,
			priority: priority,
			run: run,
			status: Waiting,
			attempts: 0
		};
		queue.push(job);
		queue.sort((a, b) -> b.priority - a.priority);
		return job;
	}

	public function step():Bool {
		var job = queue.shift();
		if (job == null)
			return false;
		clock++;
		job.status = Running(clock);
		job.attempts++;
		onChange(job);
		try {
			job.status = Done(job.run(job.attempts));
			finished.push(job);
		} catch (e:String) {
			job.status = Failed(e, job.attempts);
			if (job.attempts < 3)
				queue.push(job);
			else
				finished.push(job);
		}
		onChange(job);
		return true;
	}

	public function summary():String {
		return [for (j in finished) j.name + "=" + j.attempts].join(", ");
	}
}

class JobQueue {
	static function describe(s:Status):String {
		return switch (s) {
			case Waiting: "waiting";
			case Running(t): 'running since $t';
			case Done(r): 'done: $r';
			case Failed(reason, n): 'failed $n times: $reason';
		}
	}

	static function main() {
		var scheduler = new Scheduler();
		var events = [];
		scheduler.onChange = function(job) {
			events.push(job.name + " " + describe(job.status));
		};
		var mail = scheduler.schedule("mail", 1, n -> "sent");
		var backup = scheduler.schedule("backup", 5, function(n) {
			if (n < 3)
				throw "disk busy";
			return "saved";
		});
		scheduler.schedule("flaky", 3, n -> throw "always");
		while (scheduler.step()) {}
		for (e in events)
			trace(e);
		trace(scheduler.summary());
		trace(describe(mail.status), describe(backup.status), backup.attempts);
	}
}
