interface Listener {
    function heard(event:String):Void;
    function summary():String;
}

class Recorder implements Listener {
    final events:Array<String> = [];

    public function new() {}

    public function heard(event:String):Void {
        events.push(event);
    }

    public function summary():String {
        return events.join("|");
    }
}

class Tally implements Listener {
    var count = 0;

    public function new() {}

    public function heard(event:String):Void {
        count += event.length;
    }

    public function summary():String {
        return "" + count;
    }
}

class Subject {
    final listeners:Array<Listener> = [];

    public function new() {}

    public function attach(listener:Listener):Void {
        listeners.push(listener);
    }

    public function fire(event:String):Void {
        for (listener in listeners) listener.heard(event);
    }

    public function report():Array<String> {
        return [for (listener in listeners) listener.summary()];
    }
}

class Observers {
    static function main() {
        var subject = new Subject();
        subject.attach(new Recorder());
        subject.attach(new Tally());
        subject.fire("start");
        subject.fire("stop");
        Sys.println(subject.report().join("; "));
    }
}
