class ConstructorForms {
    function new() {}
}
class Private {
    private inline function new(?a: Int, b = 2) this.a = a;
}

// broken: `private inline function new(?a` -> `private inline new(?a`
