/** Searches of graphs as static extensions: breadth, depth, shortest ways, orders, spanning trees. **/
using GraphLab.GraphTools;

typedef Edge = {from:String, to:String, cost:Int};

class Graph {
  public final edges:Map<String, Array<Edge>> = new Map();
  public final directed:Bool;

  public function new(directed = false) this.directed = directed;

  public function link(from:String, to:String, cost:Int = 1):Graph {
    neighbours(from).push({from: from, to: to, cost: cost});
    if (!directed) neighbours(to).push({from: to, to: from, cost: cost});
    else neighbours(to);
    return this;
  }

  public function neighbours(node:String):Array<Edge> {
    var list = edges[node];
    if (list == null) {
      list = [];
      edges[node] = list;
    }
    return list;
  }

  public static function parse(text:String, directed = false):Graph {
    var graph = new Graph(directed);
    var r = ~/^(\w+)-(\w+)(?::(\d+))?$/;
    for (part in text.split(" ")) {
      if (!r.match(part)) throw 'bad edge $part';
      var cost = r.matched(3);
      graph.link(r.matched(1), r.matched(2), cost == null ? 1 : Std.parseInt(cost));
    }
    return graph;
  }
}

class GraphTools {
  public static function nodes(g:Graph):Array<String> {
    var names = [for (n in g.edges.keys()) n];
    names.sort(Reflect.compare);
    return names;
  }

  public static function bfs(g:Graph, start:String):Array<String> {
    var seen = [start => true];
    var queue = [start];
    var order = [];
    while (queue.length > 0) {
      var n = queue.shift();
      order.push(n);
      for (e in g.neighbours(n)) {
        if (seen.exists(e.to)) continue;
        seen[e.to] = true;
        queue.push(e.to);
      }
    }
    return order;
  }

  public static function dfs(g:Graph, start:String, visit:(String, Int) -> Bool):Void {
    var seen:Map<String, Bool> = [];
    function go(n:String, depth:Int):Bool {
      seen[n] = true;
      if (!visit(n, depth)) return false;
      for (e in g.neighbours(n)) if (!seen.exists(e.to) && !go(e.to, depth + 1)) return false;
      return true;
    }
    go(start, 0);
  }

  public static function shortest(g:Graph, from:String, to:String):Null<{path:Array<String>, cost:Int}> {
    var dist = [from => 0];
    var previous = new Map<String, String>();
    var open = [from];
    while (open.length > 0) {
      open.sort((a, b) -> dist[a] - dist[b]);
      var current = open.shift();
      if (current == to) break;
      for (e in g.neighbours(current)) {
        var d = dist[current] + e.cost;
        if (!dist.exists(e.to) || d < dist[e.to]) {
          dist[e.to] = d;
          previous[e.to] = current;
          if (!open.contains(e.to)) open.push(e.to);
        }
      }
    }
    if (!dist.exists(to)) return null;
    var path = [to];
    var at = to;
    while (at != from) {
      at = previous[at];
      path.unshift(at);
    }
    return {path: path, cost: dist[to]};
  }

  public static function topological(g:Graph):Array<String> {
    var degree = new Map<String, Int>();
    for (n in g.nodes()) {
      if (!degree.exists(n)) degree[n] = 0;
      for (e in g.neighbours(n)) degree[e.to] = (degree.exists(e.to) ? degree[e.to] : 0) + 1;
    }
    var ready = [for (n in g.nodes()) if (degree[n] == 0) n];
    var order = [];
    while (ready.length > 0) {
      var n = ready.shift();
      order.push(n);
      for (e in g.neighbours(n)) if (--degree[e.to] == 0) ready.push(e.to);
    }
    if (order.length < g.nodes().length) throw "cycle among " + g.nodes().filter(n -> order.indexOf(n) < 0).join(",");
    return order;
  }

  public static function spanning(g:Graph):Array<Edge> {
    var all = [for (n in g.nodes()) for (e in g.neighbours(n)) if (e.from < e.to) e];
    all.sort((a, b) -> a.cost != b.cost ? a.cost - b.cost : Reflect.compare(a.from + a.to, b.from + b.to));
    var sets = new UnionFind(g.nodes());
    return [for (e in all) if (sets.union(e.from, e.to)) e];
  }
}

class UnionFind {
  final parent:Map<String, String>;
  public var groups(default, null):Int;

  public function new(names:Array<String>) {
    parent = [for (n in names) n => n];
    groups = names.length;
  }

  public function find(x:String):String {
    var p = parent[x];
    if (p == x) return x;
    var root = find(p);
    parent[x] = root;
    return root;
  }

  public function union(a:String, b:String):Bool {
    var ra = find(a), rb = find(b);
    if (ra == rb) return false;
    parent[ra] = rb;
    groups--;
    return true;
  }
}

class GraphLab {
  static function main() {
    var g = Graph.parse("a-b:4 a-c:2 b-c:1 b-d:5 c-d:8 c-e:10 d-e:2 x-y");
    Sys.println(g.nodes().join(""));
    Sys.println(g.bfs("a").join(">"));
    var lines = [];
    g.dfs("a", (n, depth) -> {
      lines.push(StringTools.lpad(n, ".", depth + 1));
      n != "d";
    });
    Sys.println(lines.join(" "));
    for (to in ["e", "a", "y"]) {
      switch (g.shortest("a", to)) {
        case null: Sys.println('no way to $to');
        case {path: [one], cost: 0}: Sys.println('$one is here');
        case {path: p, cost: c}: Sys.println('${p.join("-")} costs $c');
      }
    }
    var tree = g.spanning();
    Sys.println([for (e in tree) e.from + e.to + e.cost].join(" "));
    var total = 0;
    for (e in tree) total += e.cost;
    Sys.println(total);
    var deps = Graph.parse("shirt-tie tie-jacket pants-shoes pants-belt belt-jacket socks-shoes", true);
    Sys.println(deps.topological().join(" "));
    try {
      deps.link("jacket", "shirt");
      Sys.println(deps.topological());
    } catch (e:String) Sys.println(e);
    try Graph.parse("a-b c") catch (e) Sys.println(e.message);
    var u = new UnionFind(["p", "q", "r"]);
    Sys.println([u.union("p", "q"), u.union("q", "p"), u.union("r", "p")] + " " + u.groups);
  }
}
