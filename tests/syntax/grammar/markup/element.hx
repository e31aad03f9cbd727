class Element {
    static var a = @:markup "<div>hello</div>";
}

// broken: `@:markup "<div>hello</div>"` -> `@:markup "<div>hello</div>`
