class Aux {
    var con: Int;
    var nul = "prn";
    function com1() return nul;
}

// broken: `nul = "prn"` -> `nul = `
