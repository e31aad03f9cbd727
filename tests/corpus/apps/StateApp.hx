enum State {
  Idle;
  Running(speed:Int);
  Failed(reason:String, ?retry:Int);
}

class Machine {
  public var state(default, null):State = Idle;
  var log = new StringBuf();
  static final LIMIT = 3;

  public function new() {
  }

  public function step(cmd:String) {
    var before = state;
    state = switch [state, cmd.split(" ")] {
      case [Idle, ["start"]]: Running(1);
      case [Running(s), ["faster"]] if (s < LIMIT): Running(s + 1);
      case [Running(s), ["faster"]]: Failed("overheat", s);
      case [Running(_), ["stop"]] | [Failed(_, _), ["reset"]]: Idle;
      case [Running(s), ["set", n]]: var v = Std.parseInt(n);
      v == null ? Failed('bad $n') : Running(v);
      case [Failed(r, n), ["retry"]] if (n != null && n > 1): Failed(r, n - 1);
      case [s, ["noop" | "wait"]]: s;
      case [_, _]: Failed('unexpected $cmd');
    };
    if (!Type.enumEq(before, state)) {
      if (log.length > 0) log.add(" | ");
      log.add(describe(state));
    }
    return this;
  }

  static function describe(s:State) return switch s {
    case Idle: "idle";
    case Running(1): "slow";
    case Running(n) if (n >= LIMIT): 'fast$n';
    case Running(n): 'run$n';
    case Failed(r, null): 'failed:$r';
    case Failed(r, n): 'failed:$r($n)';
  }

  public function history() return log.toString();
}

class StateApp {
  static function main() {
    var m = new Machine();
    for (c in ["start", "faster", "faster", "noop", "faster", "retry", "retry", "retry", "reset", "start", "set 9", "set x", "reset", "bogus"]) m.step(c);
    Sys.println(m.history());
    Sys.println(m.state);
    Sys.println(Std.string([Idle, Running(2), Failed("x"), Failed("y", 1)]));
    Sys.println(Type.getEnumConstructs(State));
    Sys.println(Type.createEnum(State, "Running", [7]));
    Sys.println(Idle.getIndex() + Failed("", 0).getIndex());
  }
}
