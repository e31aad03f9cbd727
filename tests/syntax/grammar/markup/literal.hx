class Literal {
    static var page = <p class="wide">it's {1}</p>;
    static var empty = <br/>;
    static var fragment = <>a</>;
    static function f(list) {
        for (item in list)
            add(<item name={item}/>, 1);
        return <ul><li>don't</li></ul>;
    }
}

// broken: `{1}</p>` -> `{1}`
// broken: `<br/>;` -> `<br/> 1;`
