class ExceptionOfOnesOwn {
	static function main() {
		try throw new Exception() catch (e:Exception) Sys.println("own");
		try throw new Other() catch (e:Other) Sys.println("other");
	}
}
private class Exception { public function new() {} }
class Other { public function new() {} }
