class ChangingFunctionAsValue {
  static function double(numbers:Array<Int>):Void {
    for (i in 0...numbers.length) numbers[i] *= 2;
  }

  static function total(numbers:Array<Int>):Int {
    return Lambda.fold(numbers, (n, sum) -> n + sum, 0);
  }

  static function main() {
    var steps = [double]; // expect: HX4
    var numbers = [1, 2, 3];
    for (step in steps) step(numbers);
    var sums = [total];
    for (sum in sums) Sys.println(sum(numbers));
  }
}
