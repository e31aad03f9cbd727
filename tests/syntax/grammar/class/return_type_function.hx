class ReturnTypeFunction {
    function f(): Int->String return null;
    function g(): (Int, String)->Void return null;
    function h(): Void->Void {
        return null;
    }
}

// broken: `Int->String` -> `Int->`
