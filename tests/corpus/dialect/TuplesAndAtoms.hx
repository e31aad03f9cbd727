// haxe: by hand, for Haxe has none of it
class TuplesAndAtoms {
    static function split(text:String):{Atom, String, Int} {
        var at = text.indexOf("=");
        if (at < 0) return {:word, text, text.length};
        return {:pair, text.substr(0, at), at};
    }
    static function swap(p) {
        return switch p { case {a, b}: {b, a}; }
    }
    static function reply(state, n:Int) {
        if (n > 2) {
            {:stop, :normal, state};
        } else {
            {:reply, n, state};
        }
    }
    static function min_max(xs:Array<Int>):{Int, Int} {
        var lo = xs[0];
        var hi = xs[0];
        for (x in xs) {
            if (x < lo) lo = x;
            if (x > hi) hi = x;
        }
        return {lo, hi};
    }
    static function main() {
        trace(split("a=1"));
        trace(split("plain"));
        trace(swap({1, "one"}));
        trace(reply(%{n: 1}, 1));
        trace(reply(%{n: 1}, 3));
        switch min_max([3, 1, 4, 1, 5]) {
            case {lo, hi} if hi - lo > 3: trace('wide $lo..$hi');
            case {lo, hi}: trace('$lo..$hi');
        }
        var kinds = [for (t in ["x", "k=v", "longer=1"]) split(t)];
        for (k in kinds) {
            var told = switch k {
                case {:word, w, _}: 'word $w';
                case {:pair, key, n} if n > 1: 'long key $key';
                case {:pair, key, _}: 'key $key';
                case _: "?";
            };
            trace(told);
        }
        var seen = new Map<Atom, Int>();
        for (k in kinds) switch k {
            case {kind, _, _}: seen.set(kind, (seen.exists(kind) ? seen.get(kind) : 0) + 1);
        }
        trace(seen.get(:word) + " " + seen.get(:pair));
        trace(:ok == :ok);
        trace(:"with space");
        trace([:a, :b].contains(:b));
        var opts = [size: 3, name: "n"];
        trace(Keyword.get(opts, :size));
        trace(opts);
        var m = %{"a" => 1, b: 2};
        trace(Map.get(m, "a"));
        trace(Map.put(m, :b, 3) |> Map.get(:b));
    }
}
