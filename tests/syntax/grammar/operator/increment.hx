class Increment {
    static function f(i: Int, a: Array<Int>) {
        i++;
        ++i;
        i--;
        --i;
        a[i++]++;
        return i++ + ++i - i-- - --i;
    }
}

// broken: `a[i++]++` -> `a[i++++`
