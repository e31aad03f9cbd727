class ConstantArguments {
    var a: Mat<3>;
    var b: Named<"x">;
    var c: Flags<true>;
    var d: Ranged<-1, 1.5>;
    var e: Listed<["a", "b"]>;
}

// broken: `["a", "b"]` -> `["a", "b"`
