class AroundModifiers {
    #if debug public #end static #if !debug inline #end function f() {}
    @:keep #if js @:native("g") #end function g() {}
}

// broken: `function f() {}` -> `function f( {}`
