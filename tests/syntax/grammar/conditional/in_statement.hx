class InStatement {
    static function f(a) {
        if (a) #if js b() #else c() #end;
        #if !js
        if (a)
        #end
            d();
    }
}

// broken: `d();` -> `d(;`
