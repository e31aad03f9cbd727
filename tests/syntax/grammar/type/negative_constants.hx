class NegativeConstants {
    var a: Offset<-1>;
    var b: Offset<-2.5>;
    var c: Vec<1, "a", true>;
}

// broken: `Offset<-1>` -> `Offset<->`
