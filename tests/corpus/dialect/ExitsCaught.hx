// haxe: by hand, for Haxe has no processes
class ExitsCaught {
    static function main() {
        var pid = spawn(() -> { receive { case :go: exit(:bad); } });
        Process.monitor(pid);
        send(pid, :go);
        receive {
            case {:DOWN, _, :process, _, reason}: trace(reason);
            after 1000: trace("late");
        }
        try {
            GenServer.call(:nobody, :hello);
            trace("called");
        } catch (e:Dynamic) {
            trace("nobody");
        }
        try {
            throw :oops;
        } catch (a:Atom) {
            trace("atom " + a);
        }
        var me = self();
        var pids = [for (i in 0...3) spawn(() -> send(me, {i, i * i}))];
        var got = [for (_ in pids) receive { case {i, sq}: i + sq; after 1000: -1; }];
        got.sort((a, b) -> a - b);
        trace(got);
        Process.flag(:trap_exit, true);
        var child = spawnLink(() -> exit(:gone));
        receive {
            case {:EXIT, p, _}: trace(p == child);
            after 1000: trace("late");
        }
        var t = Task.async(() -> {
            throw "boom";
        });
        try {
            Task.await(t);
        } catch (e:Dynamic) {
            trace("task failed");
        }
        var a = Agent.startLink(() -> 1);
        switch a {
            case Ok(agent):
                Agent.update(agent, n -> n + 1);
                trace(Agent.get(agent, n -> n));
            case _: trace("none");
        }
    }
}
