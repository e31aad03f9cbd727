/** An element that a function found is changed: the list sees it. **/
class Job {
	public var name:String;
	public var attempts = 0;
	public var done = false;

	public function new(name:String) {
		this.name = name;
	}
}

class FoundAndChanged {
	static function find(jobs:Array<Job>, name:String):Null<Job> {
		for (job in jobs)
			if (job.name == name)
				return job;
		return null;
	}

	static function main() {
		var jobs = [for (name in ["mail", "report", "backup"]) new Job(name)];
		var job = find(jobs, "report");
		job.attempts++;
		job.attempts++;
		var again = find(jobs, "report");
		again.done = true;
		for (one in jobs)
			Sys.println('${one.name} ${one.attempts} ${one.done}');
		var first = jobs[0];
		jobs.reverse();
		first.attempts = 9;
		Sys.println(jobs[2].attempts);
		Sys.println(find(jobs, "none") == null);
		Sys.println(jobs.filter(j -> j.done).length);
		Sys.println(jobs.indexOf(first));
	}
}
