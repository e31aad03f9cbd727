class InTypes {
    var a: #if js Int #else Float #end;
    function f(a: Int #if debug, where: String #end): #if js Void #else Dynamic #end {}
}

// broken: `#else Float #end` -> `#else #end`
