class WaysOutIntoCaptured {
  static function each(list:Array<Int>, act:Int->Void) for (x in list) act(x);
  static function asked(n:Int):String {
    var total = if (n > 5) return "much" else n;
    each([1, 2], x -> total += x);
    total = switch (total) { case 7: return "seven"; case k: k + 1; };
    total += try { if (n == 3) return "three"; 2; } catch (e:String) 5;
    return "" + total;
  }
  static function main() {
    var sum = 0;
    for (i in 0...6) {
      sum = if (i == 1) continue else if (i == 4) break else sum + i;
      each([1, 2], x -> sum += x);
    }
    Sys.println(sum);
    for (n in 0...7) Sys.println(asked(n));
    while (true) {
      var own = if (sum > 20) break else sum;
      each([3], x -> own += x);
      sum = own;
    }
    Sys.println(sum);
  }
}
