class Checked {
    #if js
    #error "Not for JavaScript"
    #end
    var a = 1;
}

// broken: `var a = 1;` -> `var a = 1`
