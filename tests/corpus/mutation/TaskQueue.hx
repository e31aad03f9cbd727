/** Helpers that return a value and change what they were given. **/
typedef Task = {name:String, tries:Int};

class TaskQueue {
    static function take(queue:Array<Task>):Null<Task> {
        return queue.shift();
    }

    static function enqueue(queue:Array<Task>, name:String):Int {
        queue.push({name: name, tries: 0});
        return queue.length;
    }

    static function drop(queue:Array<Task>, name:String):Bool {
        for (i in 0...queue.length) {
            if (queue[i].name == name) {
                queue.splice(i, 1);
                return true;
            }
        }
        return false;
    }

    static function main() {
        var queue:Array<Task> = [];
        Sys.println(enqueue(queue, "build"));
        Sys.println(enqueue(queue, "test"));
        var size = enqueue(queue, "ship");
        Sys.println('size $size');
        Sys.println(drop(queue, "test"));
        Sys.println(drop(queue, "test"));
        var first = take(queue);
        Sys.println(first.name);
        if (enqueue(queue, "notify") > 1) {
            Sys.println("more than one");
        }
        while (queue.length > 0) {
            var task = take(queue);
            Sys.println("run " + task.name);
        }
        Sys.println(take(queue) == null);
    }
}
