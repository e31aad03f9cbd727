class SwitchEmpty {
    static function f(a: Int) {
        switch (a) {}
    }
}

// broken: `switch (a) {}` -> `switch (a) }`
