class Tries {
    static function f() {
        try {
            g();
        } catch (e: String) {
            h(e);
        } catch (e: haxe.Exception) {
            i(e);
        } catch (e) {
            j();
        }
        try g() catch (e: Dynamic) {}
    }
}

// broken: `catch (e: String) {` -> `catch (e: String {`
// broken: `catch (e) {` -> `catch e {`
