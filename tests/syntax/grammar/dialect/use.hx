// dialect
class Uses {
    use FallbackController;
    use my.web.Views;
    var a: Int;
}

// broken: `use my.web.Views;` -> `use my.web.;`
