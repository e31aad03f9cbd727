class Callbacks {
    static function f(done: (err: Null<String>, data: Array<Int>) -> Void) {
        load(function(err, data) {
            if (err != null) {
                done(err, null);
                return;
            }
            done(null, data.map(function(x) return x * 2));
        });
    }
}

// broken: `done(err, null);` -> `done(err, null;`
