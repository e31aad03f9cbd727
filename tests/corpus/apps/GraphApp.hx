typedef Edge = {to:Int, w:Int};

class Graph {
  var adj:Array<Array<Edge>>;

  public function new(n:Int) adj = [for (_ in 0...n) []];

  public function edge(a:Int, b:Int, w = 1) {
    adj[a].push({to: b, w: w});
    adj[b].push({to: a, w: w});
    return this;
  }

  public function bfs(s:Int):Array<Int> {
    var dist = [for (_ in adj) -1];
    dist[s] = 0;
    var q = [s];
    while (q.length > 0) {
      var u = q.shift();
      for (e in adj[u]) if (dist[e.to] < 0) {
        dist[e.to] = dist[u] + 1;
        q.push(e.to);
      }
    }
    return dist;
  }

  public function dijkstra(s:Int) {
    var dist = [for (_ in adj) Math.POSITIVE_INFINITY];
    var done = [for (_ in adj) false];
    dist[s] = 0;
    for (_ in 0...adj.length) {
      var u = -1;
      for (i in 0...adj.length) if (!done[i] && (u < 0 || dist[i] < dist[u])) u = i;
      if (u < 0 || dist[u] == Math.POSITIVE_INFINITY) break;
      done[u] = true;
      for (e in adj[u]) {
        var nd = dist[u] + e.w;
        if (nd < dist[e.to]) dist[e.to] = nd;
      }
    }
    return dist;
  }

  public function dfs(s:Int) {
    var seen = new Map<Int, Bool>();
    var order = [];
    function go(u:Int) {
      if (seen.exists(u)) return;
      seen[u] = true;
      order.push(u);
      for (e in adj[u]) go(e.to);
    }
    go(s);
    return order;
  }

  public function components() {
    var c = [for (_ in adj) -1];
    var n = 0;
    for (i in 0...adj.length) {
      if (c[i] >= 0) continue;
      var st = [i];
      while (st.length > 0) {
        var u = st.pop();
        if (c[u] >= 0) continue;
        c[u] = n;
        for (e in adj[u]) st.push(e.to);
      }
      n++;
    }
    return {count: n, of: c};
  }
}

class UF {
  var p:Array<Int>;

  public function new(n) p = [for (i in 0...n) i];

  public function find(x:Int):Int {
    while (p[x] != x) {
      p[x] = p[p[x]];
      x = p[x];
    }
    return x;
  }

  public function union(a, b) {
    var ra = find(a), rb = find(b);
    if (ra == rb) return false;
    p[ra] = rb;
    return true;
  }
}

class GraphApp {
  static function main() {
    var g = new Graph(6).edge(0, 1, 4).edge(0, 2, 1).edge(2, 1, 2).edge(1, 3, 5);
    g.edge(4, 5);
    Sys.println(g.bfs(0));
    Sys.println(g.dijkstra(0).map(d -> d == Math.POSITIVE_INFINITY ? "-" : "" + d));
    Sys.println(g.dfs(0));
    var c = g.components();
    Sys.println(c.count + " " + c.of);
    var uf = new UF(5);
    Sys.println([uf.union(0, 1), uf.union(1, 2), uf.union(0, 2)]);
    Sys.println(uf.find(0) == uf.find(2));
    var edges = [{a: 0, b: 1, w: 7}, {a: 1, b: 2, w: 3}, {a: 0, b: 2, w: 5}];
    edges.sort((x, y) -> x.w - y.w);
    var u2 = new UF(3);
    var total = 0;
    for (e in edges) if (u2.union(e.a, e.b)) total += e.w;
    Sys.println(total);
    var topo = [];
    var deps = ["app" => ["lib", "ui"], "ui" => ["lib"], "lib" => []];
    var state = new Map<String, Int>();
    function visit(n:String) {
      switch state[n] {
        case 1: throw "cycle";
        case 2: return;
        case _:
      }
      state[n] = 1;
      for (d in deps[n]) visit(d);
      state[n] = 2;
      topo.push(n);
    }
    var names = [for (k in deps.keys()) k];
    names.sort(Reflect.compare);
    for (n in names) visit(n);
    Sys.println(topo);
    deps["lib"].push("app");
    state = [];
    try visit("app") catch (e:String) Sys.println(e);
  }
}
