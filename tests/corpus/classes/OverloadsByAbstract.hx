/** Operators whose overloads differ by abstracts over one type. **/
abstract Vec(Array<Float>) from Array<Float> to Array<Float> { public function new(x:Float, y:Float) this = [x, y]; }
abstract Mat(Array<Float>) from Array<Float> to Array<Float> { public function new(x:Float, y:Float, z:Float) this = [x, y, z];
  @:op(A * B) public static function byVec(a:Mat, b:Vec):Vec return new Vec(1, 2);
  @:op(A * B) public static function byMat(a:Mat, b:Mat):Mat return new Mat(1, 2, 3);
  @:op(A * B) public static function byNumber(a:Mat, b:Float):Mat return new Mat(a[0] * b, 0, 0); }
class OverloadsByAbstract { static function main() { var m = new Mat(4, 5, 6); var v = new Vec(1, 1); var r = m * m; Sys.println(r); var s = m * v; Sys.println(s); Sys.println(m * 2); Sys.println(m * m * v); } }
