@:a
@:b("its argument")
class Spaces {
    var a = @:b ("not its argument");
}

// broken: `class Spaces` -> `class`
