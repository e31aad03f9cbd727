// haxe: by hand, for the names that it prints would have the package of the test
import haxe.Exception;
import haxe.exceptions.ArgumentException;
import haxe.exceptions.NotImplementedException;
import haxe.exceptions.PosException;

class ExceptionsWithPlaces {
	static function fail(kind:Int):Void {
		switch kind {
			case 0:
				throw new ArgumentException("size");
			case 1:
				throw new ArgumentException("size", "too small", new Exception("cause"));
			case 2:
				throw new NotImplementedException();
			case 3:
				throw new NotImplementedException("later");
			case 4:
				throw new PosException("here");
			case _:
				throw new Exception("plain");
		}
	}

	static function main() {
		for (kind in 0...6) {
			try {
				fail(kind);
			} catch (e:ArgumentException) {
				trace(e.argument, e.message, e.previous == null);
			} catch (e:NotImplementedException) {
				trace(e.message, e.posInfos.methodName);
			} catch (e:PosException) {
				trace(e.message, e.posInfos.className, e.posInfos.lineNumber);
			} catch (e:Exception) {
				trace(e.message, e is PosException);
			}
		}
		for (kind in 0...6) {
			try {
				fail(kind);
			} catch (e:Exception) {
				trace(e.toString(), e is PosException, e is ArgumentException, '$e');
			}
		}
		try {
			fail(2);
		} catch (e:PosException) {
			trace("placed: " + e.message);
		}
	}
}
