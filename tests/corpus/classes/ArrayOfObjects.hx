class Task {
    public final title:String;
    public var done:Bool = false;
    public var priority:Int;

    public function new(title:String, priority:Int = 1) {
        this.title = title;
        this.priority = priority;
    }

    public function finish():Void {
        done = true;
    }

    public function raise(by:Int):Int {
        priority += by;
        return priority;
    }
}

class ArrayOfObjects {
    static function main() {
        var tasks = [new Task("write"), new Task("test", 3), new Task("ship", 2)];
        for (task in tasks) {
            if (task.priority > 1) task.finish();
        }
        tasks[0].raise(4);
        tasks[1].priority = 9;
        var open = tasks.filter(task -> !task.done);
        Sys.println(open.length + " open: " + open.map(task -> task.title).join(","));
        Sys.println(tasks.map(task -> task.priority).join(","));
        var sum = 0;
        for (i in 0...tasks.length) sum += tasks[i].raise(1);
        Sys.println(sum);
    }
}
