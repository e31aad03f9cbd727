/** An AVL tree, a trie and a heap, with iterators and functions that compare. **/
class AvlNode<K, V> {
  public final key:K;
  public var value:V;
  public var left:AvlNode<K, V> = null;
  public var right:AvlNode<K, V> = null;
  public var height = 1;

  public function new(key:K, value:V) {
    this.key = key;
    this.value = value;
  }
}

class AvlMap<K, V> {
  var root:AvlNode<K, V>;
  final compare:(K, K) -> Int;
  public var length(default, null) = 0;
  public var rotations = 0;

  public function new(compare:(K, K) -> Int) this.compare = compare;

  static inline function h(n:Null<AvlNode<Dynamic, Dynamic>>) return n == null ? 0 : n.height;

  static function heightOf<K, V>(n:AvlNode<K, V>):Int return n == null ? 0 : n.height;

  function update(n:AvlNode<K, V>) {
    var l = heightOf(n.left), r = heightOf(n.right);
    n.height = (l > r ? l : r) + 1;
  }

  function rotateRight(y:AvlNode<K, V>):AvlNode<K, V> {
    rotations++;
    var x = y.left;
    y.left = x.right;
    x.right = y;
    update(y);
    update(x);
    return x;
  }

  function rotateLeft(x:AvlNode<K, V>):AvlNode<K, V> {
    rotations++;
    var y = x.right;
    x.right = y.left;
    y.left = x;
    update(x);
    update(y);
    return y;
  }

  function balance(n:AvlNode<K, V>):AvlNode<K, V> {
    update(n);
    var diff = heightOf(n.left) - heightOf(n.right);
    if (diff > 1) {
      if (heightOf(n.left.left) < heightOf(n.left.right)) n.left = rotateLeft(n.left);
      return rotateRight(n);
    }
    if (diff < -1) {
      if (heightOf(n.right.right) < heightOf(n.right.left)) n.right = rotateRight(n.right);
      return rotateLeft(n);
    }
    return n;
  }

  public function set(key:K, value:V) root = insert(root, key, value);

  function insert(n:AvlNode<K, V>, key:K, value:V):AvlNode<K, V> {
    if (n == null) {
      length++;
      return new AvlNode(key, value);
    }
    var c = compare(key, n.key);
    if (c == 0) n.value = value;
    else if (c < 0) n.left = insert(n.left, key, value);
    else n.right = insert(n.right, key, value);
    return balance(n);
  }

  public function get(key:K):Null<V> {
    var n = root;
    while (n != null) {
      var c = compare(key, n.key);
      if (c == 0) return n.value;
      n = c < 0 ? n.left : n.right;
    }
    return null;
  }

  public function height() return heightOf(root);

  public function each(f:(K, V) -> Void) {
    function walk(n:AvlNode<K, V>) {
      if (n == null) return;
      walk(n.left);
      f(n.key, n.value);
      walk(n.right);
    }
    walk(root);
  }

  public function iterator():Iterator<V> {
    var stack = [];
    function push(n:AvlNode<K, V>) {
      while (n != null) {
        stack.push(n);
        n = n.left;
      }
    }
    push(root);
    return {
      hasNext: () -> stack.length > 0,
      next: () -> {
        var n = stack.pop();
        push(n.right);
        n.value;
      }
    };
  }
}

class TrieNode {
  public final children:Map<String, TrieNode> = [];
  public var ends = false;

  public function new() {}
}

class Trie {
  final root = new TrieNode();

  public function new(words:Array<String>) for (w in words) add(w);

  public function add(word:String) {
    var node = root;
    for (c in word.split("")) {
      if (!node.children.exists(c)) node.children[c] = new TrieNode();
      node = node.children[c];
    }
    node.ends = true;
  }

  public function complete(prefix:String):Array<String> {
    var node = root;
    for (i in 0...prefix.length) {
      node = node.children.get(prefix.charAt(i));
      if (node == null) return [];
    }
    var found = [];
    collect(node, prefix, found);
    found.sort((a, b) -> a < b ? -1 : a > b ? 1 : 0);
    return found;
  }

  function collect(node:TrieNode, prefix:String, into:Array<String>) {
    if (node.ends) into.push(prefix);
    for (c => child in node.children) collect(child, prefix + c, into);
  }
}

class MinHeap<T> {
  final items:Array<T> = [];
  final less:(T, T) -> Bool;

  public function new(less) this.less = less;

  public var length(get, never):Int;

  function get_length() return items.length;

  public function push(item:T) {
    items.push(item);
    var i = items.length - 1;
    while (i > 0) {
      var p = (i - 1) >> 1;
      if (!less(items[i], items[p])) break;
      swap(i, p);
      i = p;
    }
  }

  function swap(i:Int, j:Int) {
    var t = items[i];
    items[i] = items[j];
    items[j] = t;
  }

  public function pop():Null<T> {
    if (items.length == 0) return null;
    var top = items[0];
    var last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      var i = 0;
      while (true) {
        var best = i;
        for (c in [2 * i + 1, 2 * i + 2]) if (c < items.length && less(items[c], items[best])) best = c;
        if (best == i) break;
        swap(i, best);
        i = best;
      }
    }
    return top;
  }
}

class TreeZoo {
  static function main() {
    var map = new AvlMap<Int, String>((a, b) -> a - b);
    for (i in 1...16) map.set(i, 'v$i');
    map.set(7, "seven");
    Sys.println('${map.length} ${map.height()} ${map.rotations}');
    Sys.println('${map.get(7)} ${map.get(99)}');
    var seen = [];
    map.each((k, v) -> seen.push('$k$v'));
    Sys.println(seen.join(" "));
    Sys.println([for (v in map) v.length].join(""));
    var words = new AvlMap<String, Int>(Reflect.compare);
    for (w in "the quick brown fox jumps over the lazy dog the end".split(" ")) {
      var n = words.get(w);
      words.set(w, n == null ? 1 : n + 1);
    }
    words.each((w, n) -> Sys.print('$w:$n '));
    Sys.println("");
    var trie = new Trie(["car", "cart", "care", "dog", "do", "cat"]);
    for (p in ["car", "do", "x", "", "cat"]) Sys.println('$p: ${trie.complete(p).join(",")}');
    var heap = new MinHeap<{name:String, rank:Int}>((a, b) -> a.rank < b.rank);
    for (i => name in ["five", "one", "nine", "three", "seven"]) heap.push({name: name, rank: (i * 7 + 3) % 10});
    var out = [];
    while (heap.length > 0) {
      var top = heap.pop();
      out.push('${top.name}${top.rank}');
    }
    Sys.println(out + " " + heap.pop());
  }
}
