// What a compound assignment adds to is read before its value, which may leave the function.
class AddedToFirst {
  var f:Int; public function new() f = 9;
  function m():Int { f = 2; return 7; }
  public function go():Int { f += (if (m() == 3) return f else f % 10); return f; }
  public function plain():Int { f += m(); return f; }
  public function cond():Int { f += (m() == 3 ? 1 : f); return f; }
  static function main() {
    Sys.println(new AddedToFirst().go()); Sys.println(new AddedToFirst().plain()); Sys.println(new AddedToFirst().cond());
    var x = 5;
    function bump() { x = 1; return 3; }
    x += (if (bump() == 9) return else x);
    Sys.println(x);
    var a = [4];
    a[0] += (if ({ a[0] = 1; a.length == 3; }) return else a[0]);
    Sys.println(a);
  }
}
