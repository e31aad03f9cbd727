typedef Handler = (request: Request, next: Void->Void) -> Response;
typedef Curried = Int->Int->Int;
typedef Thunk = () -> Int;
typedef Opt = (?a: Int, String) -> Void;
typedef Rest = (...n: Int) -> Int;

// broken: `next: Void->Void)` -> `next: Void->Void`
// broken: `() -> Int` -> `() ->`
