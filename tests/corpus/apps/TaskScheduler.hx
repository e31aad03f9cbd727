// A priority queue (binary heap), tasks with dependencies, and a simulated clock
enum Status {
    Waiting(missing:Int);
    Ready;
    Running(since:Int);
    Done(at:Int);
    Failed(reason:String);
}

class Heap<T> {
    final items:Array<T> = [];
    final before:(T, T) -> Bool;

    public var size(get, never):Int;

    inline function get_size()
        return items.length;

    public function new(before:(T, T) -> Bool)
        this.before = before;

    public function push(x:T):Void {
        items.push(x);
        var i = items.length - 1;
        while (i > 0) {
            var parent = (i - 1) >> 1;
            if (!before(items[i], items[parent])) break;
            swap(i, parent);
            i = parent;
        }
    }

    public function pop():Null<T> {
        if (items.length == 0) return null;
        var top = items[0];
        var last = items.pop();
        if (items.length > 0) {
            items[0] = last;
            sink(0);
        }
        return top;
    }

    function sink(i:Int) {
        while (true) {
            var best = i;
            var l = 2 * i + 1;
            var r = l + 1;
            if (l < items.length && before(items[l], items[best])) best = l;
            if (r < items.length && before(items[r], items[best])) best = r;
            if (best == i) return;
            swap(i, best);
            i = best;
        }
    }

    function swap(a:Int, b:Int) {
        var t = items[a];
        items[a] = items[b];
        items[b] = t;
    }
}

class Task {
    public final name:String;
    public final cost:Int;
    public final priority:Int;
    public final needs:Array<Task> = [];
    public final unlocks:Array<Task> = [];
    public var status:Status = Ready;

    public function new(name:String, cost:Int, priority = 0) {
        this.name = name;
        this.cost = cost;
        this.priority = priority;
    }

    public function after(...others:Task):Task {
        for (o in others) {
            needs.push(o);
            o.unlocks.push(this);
        }
        status = needs.length == 0 ? Ready : Waiting(needs.length);
        return this;
    }

    public function describe():String
        return name + ": " + switch status {
            case Waiting(1): "waits for one";
            case Waiting(n): 'waits for $n';
            case Ready: "ready";
            case Running(since): 'since $since';
            case Done(at): 'done at $at';
            case Failed(reason): 'failed ($reason)';
        }
}

class Scheduler {
    var queue:Heap<Task>;
    var running:Heap<{task:Task, ends:Int}>;
    var clock = 0;
    var workers:Int;

    public var log(default, null):Array<String> = [];

    public function new(workers:Int) {
        this.workers = workers;
        queue = new Heap((a:Task, b:Task) -> a.priority > b.priority || (a.priority == b.priority && a.name < b.name));
        running = new Heap((a:{task:Task, ends:Int}, b:{task:Task, ends:Int}) -> a.ends < b.ends || (a.ends == b.ends && a.task.name < b.task.name));
    }

    public function submit(tasks:Array<Task>) {
        for (t in tasks) if (t.status == Ready) queue.push(t);
    }

    public function run() {
        while (queue.size > 0 || running.size > 0) {
            while (running.size < workers && queue.size > 0) {
                var t = queue.pop();
                t.status = Running(clock);
                running.push({task: t, ends: clock + t.cost});
                log.push('$clock start ${t.name}');
            }
            var next = running.pop();
            clock = next.ends;
            finish(next.task);
        }
    }

    function finish(t:Task) {
        if (t.cost > 8) {
            t.status = Failed("too slow");
            log.push('$clock ${t.describe()}');
            return;
        }
        t.status = Done(clock);
        log.push('$clock ${t.describe()}');
        for (u in t.unlocks) {
            switch u.status {
                case Waiting(1):
                    u.status = Ready;
                    queue.push(u);
                case Waiting(n):
                    u.status = Waiting(n - 1);
                case _:
            }
        }
    }
}

class TaskScheduler {
    static function main() {
        var fetch = new Task("fetch", 3, 1);
        var parse = new Task("parse", 2).after(fetch);
        var lint = new Task("lint", 1, 5).after(fetch);
        var slow = new Task("slow", 9);
        var build = new Task("build", 4, 2).after(parse, lint);
        var ship = new Task("ship", 1).after(build, slow);
        var all = [fetch, parse, lint, slow, build, ship];
        for (t in all) Sys.println(t.describe());
        var s = new Scheduler(2);
        s.submit(all);
        s.run();
        for (l in s.log) Sys.println(l);
        for (t in all) Sys.println(t.describe());
        Sys.println(all.filter(t -> t.status.match(Done(_))).length);
    }
}
