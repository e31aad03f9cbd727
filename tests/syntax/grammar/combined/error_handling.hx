class ErrorHandling {
    static function f(path: String): Null<String> {
        return try {
            var text = read(path);
            if (text.length == 0) throw "empty";
            text;
        } catch (e: String) {
            trace('failed: $e');
            null;
        } catch (e: haxe.Exception) {
            throw new haxe.Exception("other", e);
        }
    }
}

// broken: `throw "empty";` -> `throw "empty"`
