// haxe: by hand, for Haxe has none of it
enum Msg { Add(n:Int); Get(from:Pid<Int>); Stop(from:Pid<Int>); }

class ProcessLoop {
    static function loop(total:Int):Void {
        receive {
            case Add(n): loop(total + n);
            case Get(from): send(from, total); loop(total);
            case Stop(from): send(from, total * 100);
            after 5000: trace("timeout");
        }
    }

    static function fetch(pid:Pid<Msg>):Int {
        send(pid, Get(self()));
        return receive {
            case n: n;
            after 100: -1;
        };
    }

    static function main() {
        var pid = spawn(() -> loop(0));
        send(pid, Add(3));
        send(pid, Add(4));
        trace(fetch(pid));
        send(pid, Stop(self()));
        receive { case n: trace('stopped with $n'); }
        var t = Task.async(() -> 40 + 2);
        trace(Task.await(t));
        receive {
            case n: trace("odd " + n);
            after 20: trace("nothing");
        }
    }
}
