/** Doubly linked lists and trees with parents: objects that several others hold. **/
class Link<T> {
  public var value:T;
  public var prev:Link<T>;
  public var next:Link<T>;
  public var owner:DoubleList<T>;

  public function new(value:T, owner:DoubleList<T>) {
    this.value = value;
    this.owner = owner;
  }

  public function remove():T {
    owner.unlink(this);
    return value;
  }
}

class DoubleList<T> {
  public var first(default, null):Link<T>;
  public var last(default, null):Link<T>;
  public var length(default, null) = 0;

  public function new(?items:Array<T>) if (items != null) for (i in items) append(i);

  public function append(value:T):Link<T> {
    var link = new Link(value, this);
    if (last == null) first = link;
    else {
      last.next = link;
      link.prev = last;
    }
    last = link;
    length++;
    return link;
  }

  public function insertBefore(at:Link<T>, value:T):Link<T> {
    var link = new Link(value, this);
    link.next = at;
    link.prev = at.prev;
    if (at.prev == null) first = link else at.prev.next = link;
    at.prev = link;
    length++;
    return link;
  }

  public function unlink(link:Link<T>) {
    if (link.owner != this) throw "foreign link";
    if (link.prev != null) link.prev.next = link.next else first = link.next;
    if (link.next != null) link.next.prev = link.prev else last = link.prev;
    link.owner = null;
    link.prev = link.next = null;
    length--;
  }

  public function reverse() {
    var link = first;
    while (link != null) {
      var after = link.next;
      link.next = link.prev;
      link.prev = after;
      link = after;
    }
    var t = first;
    first = last;
    last = t;
  }

  public function iterator() {
    var link = first;
    return {
      hasNext: () -> link != null,
      next: () -> {
        var v = link.value;
        link = link.next;
        v;
      }
    };
  }

  public function find(test:T->Bool):Null<Link<T>> {
    var link = first;
    while (link != null && !test(link.value)) link = link.next;
    return link;
  }

  public function backwards():Array<T> {
    var out = [];
    var link = last;
    while (link != null) {
      out.push(link.value);
      link = link.prev;
    }
    return out;
  }

  public function toString() return "<" + [for (v in this) Std.string(v)].join(" ") + ">";
}

class TreeItem {
  public final name:String;
  public var parent(default, null):TreeItem;
  public final children:Array<TreeItem> = [];
  public var size:Int;

  public function new(name:String, size = 0) {
    this.name = name;
    this.size = size;
  }

  public function add(child:TreeItem):TreeItem {
    if (child.parent != null) child.parent.children.remove(child);
    child.parent = this;
    children.push(child);
    return this;
  }

  public function path():String return parent == null ? name : parent.path() + "/" + name;

  public function total():Int {
    var sum = size;
    for (c in children) sum += c.total();
    return sum;
  }

  public function depth():Int {
    var n = 0;
    var at = parent;
    while (at != null) {
      n++;
      at = at.parent;
    }
    return n;
  }

  public function root():TreeItem {
    var at = this;
    while (at.parent != null) at = at.parent;
    return at;
  }

  public function isAncestorOf(other:TreeItem):Bool {
    var at = other.parent;
    while (at != null) {
      if (at == this) return true;
      at = at.parent;
    }
    return false;
  }
}

class DoubleLinks {
  static function main() {
    var list = new DoubleList(["a", "b", "c", "d"]);
    var b = list.find(v -> v == "b");
    list.insertBefore(b, "x");
    Sys.println('$list ${list.length}');
    Sys.println(b.remove() + " " + list.toString() + " " + list.backwards().join(""));
    try b.remove() catch (e) Sys.println("no owner");
    list.reverse();
    Sys.println(list + " " + list.backwards());
    list.first.remove();
    list.last.value = "A";
    Sys.println(list.toString());
    var other = new DoubleList<String>();
    try other.unlink(list.first) catch (e:String) Sys.println(e);
    while (list.length > 0) other.append(list.first.remove());
    Sys.println('$list $other ${list.first == null}');

    var root = new TreeItem("root"), usr = new TreeItem("usr"), bin = new TreeItem("bin", 5), lib = new TreeItem("lib", 7);
    root.add(usr.add(bin).add(lib)).add(new TreeItem("tmp", 1));
    Sys.println('${bin.path()} ${bin.depth()} ${root.total()} ${lib.root().name}');
    root.add(bin);
    bin.size += 10;
    Sys.println('${bin.path()} ${usr.total()} ${root.total()} ${root.children.map(c -> c.name)}');
    Sys.println('${usr.isAncestorOf(bin)} ${root.isAncestorOf(lib)}');
  }
}
